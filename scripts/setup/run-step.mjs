import { spawn } from "node:child_process";
import path from "node:path";

/**
 * Runs a program and says how long it took; what it writes is shown only when it fails.
 * @param {{ title: string, report: (line: string) => void, args: string[],
 *   env?: Record<string, string> }} step `args` are those of `node`
 */
export async function runStep({ title, report, args, env = {} }) {
  const started = performance.now();
  report(`${title} ...`);
  const { code, output } = await runNode(args, env);
  if (code !== 0) throw new Error(`${title} failed.\n${output}`);
  report(`${title}: ${seconds(started)}`);
}

/** @param {number} started a time of `performance.now()` */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

function runNode(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...withNodeInPath(), ...env },
      windowsHide: true,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Install scripts call `node` and `sh`, which an empty environment would not find. */
function withNodeInPath() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const usual = process.platform === "win32" ? "" : "/usr/local/bin:/usr/bin:/bin";
  const present = process.env[name] || usual;
  return { [name]: [path.dirname(process.execPath), present].join(path.delimiter) };
}
