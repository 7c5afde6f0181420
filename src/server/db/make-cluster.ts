import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { ClusterPlace } from "#server/db/cluster-place.ts";
import { postgresProgram } from "#server/db/postgres-binaries.ts";
import { runProgram } from "#server/db/run-program.ts";

/** The database user; the password is in the folder's secrets. */
export const CLUSTER_USER = "circumplex";

/**
 * Makes the cluster if there is none. It is made aside and moved into place whole, so that a
 * start that was killed leaves nothing half-made and of two starts at once one wins.
 */
export async function makeCluster(
  place: ClusterPlace,
  password: string,
  settings: readonly string[],
): Promise<void> {
  if (existsSync(place.directory)) return requireSameMajor(place);
  removeLeftDrafts(place.directory);
  const draft = `${place.directory}.draft-${process.pid}-${randomBytes(3).toString("hex")}`;
  const passwordFile = `${draft}.password`;
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    mkdirSync(draft, { mode: 0o700 });
    if (place.user) {
      chownSync(passwordFile, place.user.uid, place.user.gid);
      chownSync(draft, place.user.uid, place.user.gid);
    }
    await initialise(place, draft, passwordFile, settings);
    renameSync(draft, place.directory);
  } catch (error) {
    if (!existsSync(place.directory)) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initialise(
  place: ClusterPlace,
  draft: string,
  passwordFile: string,
  settings: readonly string[],
): Promise<void> {
  const result = await runProgram(
    postgresProgram(place.binaries, "initdb"),
    [
      `--pgdata=${draft}`,
      `--username=${CLUSTER_USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...baseSettings.concat(settings).flatMap((setting) => ["-c", setting]),
    ],
    place.user,
  );
  if (result.code !== 0) throw new Error(`PostgreSQL could not be set up: ${result.output}`);
}

const baseSettings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  "max_connections=200",
];

function requireSameMajor(place: ClusterPlace): void {
  const file = path.join(place.directory, "PG_VERSION");
  const major = existsSync(file) ? readFileSync(file, "utf8").trim() : "unknown";
  if (major === place.major) return;
  throw new Error(
    `${place.directory} was made by PostgreSQL ${major}, this program brings ${place.major}. ` +
      `Go back to the version of this program that made it; or dump the database with the pg_dump ` +
      `of PostgreSQL ${major}, load the dump into a server of your own and name it in DATABASE_URL.`,
  );
}

/** Drafts of processes that were killed while making a cluster. */
function removeLeftDrafts(directory: string): void {
  const parent = path.dirname(directory);
  for (const name of readdirSync(parent)) {
    const pid = /^postgres\.draft-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid)))
      rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** Whether a process with this id exists, whoever runs it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
