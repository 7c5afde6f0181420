import { spawn } from "node:child_process";

/** Runs a Node program, showing what it writes; resolves with its exit code. */
export function runShown(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
