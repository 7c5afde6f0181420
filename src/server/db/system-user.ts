import { readFileSync } from "node:fs";
import { runProgram, type SystemUser } from "#server/db/run-program.ts";

/** PostgreSQL refuses to run as root: root gets the user `postgres`, others run it themselves. */
export async function findSystemUser(): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp("postgres");
  if (found) return found;
  const added = await addUser();
  if (added) return added;
  throw new Error(
    "PostgreSQL does not run as root, and the user `postgres` is missing and could not be added. " +
      "Add it (useradd --system postgres), start as an ordinary user, or set DATABASE_URL.",
  );
}

function lookUp(name: string): SystemUser | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

async function addUser(): Promise<SystemUser | null> {
  const args = [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/bin/false",
    "postgres",
  ];
  const result = await runProgram("useradd", args, null).catch(() => null);
  return result?.code === 0 ? lookUp("postgres") : null;
}

/** Whether `user` may enter this folder and run what is in it. */
export async function mayEnter(directory: string, user: SystemUser): Promise<boolean> {
  const result = await runProgram("/bin/sh", ["-c", 'cd -- "$1"', "sh", directory], user);
  return result.code === 0;
}
