import { readFileSync } from "node:fs";

/**
 * Calls back when `npm start` is gone. npm runs us through a shell, which keeps npm's SIGTERM to
 * itself and outlives a killed npm, so both are watched: our parent, and its parent where the
 * system shows it. Run by hand, a server may outlive the terminal that started it.
 */
export function whenParentIsGone(callback: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

/** The parent of a process on Linux; elsewhere null. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field, the name in brackets, may hold spaces.
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}
