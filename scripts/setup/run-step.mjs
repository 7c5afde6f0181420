import { spawn } from "node:child_process";
import path from "node:path";

const WATCH = new URL("../watch-parent.mjs", import.meta.url).href;
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"];

/**
 * Runs a program and says how long it took; what it writes is shown only when it fails.
 * The program ends when this process is asked to end or exits; a `watched` one even when this
 * process is killed.
 * @param {{ title: string, report: (line: string) => void, args: string[],
 *   env?: Record<string, string>, watched?: boolean }} step `args` are those of `node`
 */
export async function runStep({ title, report, args, env = {}, watched = false }) {
  const started = performance.now();
  report(`${title} ...`);
  const { code, output, signal } = await runNode(args, env, watched);
  if (signal) throw new Error(`${title} was ended by ${signal}.`);
  if (code !== 0) throw new Error(`${title} failed.\n${output}`);
  report(`${title}: ${seconds(started)}`);
}

/** @param {number} started a time of `performance.now()` */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

function runNode(args, env, watched) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, watched ? ["--import", WATCH, ...args] : args, {
      // Nothing is written into the pipe: its end tells the child that this process is gone.
      stdio: [watched ? "pipe" : "ignore", "pipe", "pipe"],
      env: { ...process.env, ...withNodeInPath(), ...env },
      windowsHide: true,
    });
    child.stdin?.on("error", () => undefined);
    const release = endTogether(child);
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output, signal: release() }));
  });
}

/** Ends the child with this process; the function given back says which signal asked for it. */
function endTogether(child) {
  let asked = null;
  const kill = () => child.kill();
  const onSignal = (signal) => {
    asked = signal;
    kill();
  };
  process.on("exit", kill);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return () => {
    process.off("exit", kill);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    return asked;
  };
}

/** Install scripts call `node` and `sh`, which an empty environment would not find. */
function withNodeInPath() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const usual = process.platform === "win32" ? "" : "/usr/local/bin:/usr/bin:/bin";
  const present = process.env[name] || usual;
  return { [name]: [path.dirname(process.execPath), present].join(path.delimiter) };
}
