import { spawn } from "node:child_process";

/** The system user a program runs as; null: the user of this process. */
export interface SystemUser {
  uid: number;
  gid: number;
}

export interface ProgramResult {
  code: number;
  output: string;
}

/** Runs a program to its end and returns its exit code and what it wrote. */
export function runProgram(
  program: string,
  args: readonly string[],
  user: SystemUser | null,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(user ?? {}),
      // A folder that every user may enter: the present one may be closed to `user`.
      cwd: user ? "/" : undefined,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    // "exit", not "close": PostgreSQL, started by pg_ctl, may keep the pipes open.
    child.on("exit", (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}
