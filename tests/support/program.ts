import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unsetSettings } from "./unset-settings.ts";

/** A program of ours that runs, as a person would run it. */
export interface RunningProgram {
  process: ChildProcess;
  /** Everything it has written so far. */
  output(): string;
  /** Waits until the output matches, and gives the match. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** Runs a program with these settings and nothing else in its environment but PATH. */
export function runProgram(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): RunningProgram {
  const child = spawn(command, args, {
    env: { ...unsetSettings, NODE_ENV: "production", PATH: process.env.PATH ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk));
  const output = () => stdout + stderr;
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on("exit", (code) => resolve({ code, stdout, stderr }));
  });
  const until = async (pattern: RegExp) => {
    for (;;) {
      const match = pattern.exec(output());
      if (match) return match;
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It ended first:\n${output()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { process: child, output, until, ended };
}

/** Runs `npm run study -- ...args`, without npm's own second. */
export function runStudyCommand(
  args: string[],
  env: Record<string, string>,
): RunningProgram["ended"] {
  return runProgram(process.execPath, ["scripts/study.mjs", ...args], env).ended;
}

/** A temporary data folder that root's user postgres may enter. */
export function makeDataDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), "circumplex-program-"));
  chmodSync(directory, 0o755);
  return directory;
}
