import { chownSync, closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { ClusterPlace } from "#server/db/cluster-place.ts";
import { CLUSTER_USER, isAlive, makeCluster } from "#server/db/make-cluster.ts";
import { postgresProgram } from "#server/db/postgres-binaries.ts";
import { runProgram } from "#server/db/run-program.ts";

/** A running cluster. */
export interface Cluster {
  place: ClusterPlace;
  port: number;
  password: string;
}

/** Makes the cluster when it is missing, starts it when it is down, adopts it when it runs. */
export async function startCluster(
  place: ClusterPlace,
  password: string,
  settings: readonly string[] = [],
): Promise<Cluster> {
  await makeCluster(place, password, settings);
  const port = runningPort(place) ?? (await launch(place));
  return { place, port, password };
}

/** The address of one database of a cluster. */
export function clusterUrl(cluster: Cluster, database: string): string {
  const password = encodeURIComponent(cluster.password);
  return `postgresql://${CLUSTER_USER}:${password}@127.0.0.1:${cluster.port}/${database}?sslmode=disable`;
}

/** Stops a cluster; sessions that are still open are ended. */
export async function stopCluster(
  place: ClusterPlace,
  mode: "fast" | "immediate" = "fast",
): Promise<void> {
  const args = ["stop", "-D", place.directory, "-m", mode, "-w", "-t", "60"];
  await runProgram(postgresProgram(place.binaries, "pg_ctl"), args, place.user);
}

async function launch(place: ClusterPlace): Promise<number> {
  const log = path.join(place.directory, "server.log");
  prepareLog(place, log);
  for (let attempt = 1; ; attempt++) {
    removeForeignPidFile(place);
    const args = ["start", "-D", place.directory, "-l", log, "-w", "-t", "60"];
    const result = await runProgram(
      postgresProgram(place.binaries, "pg_ctl"),
      [...args, "-o", `-p ${await freePort()}`],
      place.user,
    );
    const port = runningPort(place);
    if (port) return port;
    // Another process may be starting or stopping the same cluster, or may have taken the port.
    if (attempt >= 20) throw startFailure(log, result.output);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** PostgreSQL's own user writes the log; the file of an earlier start may be root's. */
function prepareLog(place: ClusterPlace, log: string): void {
  closeSync(openSync(log, "w", 0o600));
  if (place.user) chownSync(log, place.user.uid, place.user.gid);
}

function startFailure(log: string, output: string): Error {
  const lines = readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n");
  return new Error(`PostgreSQL did not start: ${output}\n${lines}`);
}

interface PidFile {
  pid: number;
  port: number;
  ready: boolean;
}

function readPidFile(place: ClusterPlace): PidFile | null {
  let lines: string[];
  try {
    lines = readFileSync(path.join(place.directory, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const ready = lines[7]?.trim() === "ready";
  return { pid: Number(lines[0]), port: Number(lines[3]), ready };
}

/** The port of a cluster that is up, by the file that PostgreSQL itself keeps. */
function runningPort(place: ClusterPlace): number | null {
  const file = readPidFile(place);
  return file?.ready && file.port > 0 && isPostgres(file.pid) ? file.port : null;
}

/**
 * After a crash the number in postmaster.pid may belong to another program by now (in a container
 * it often does), and PostgreSQL would then refuse to start.
 */
function removeForeignPidFile(place: ClusterPlace): void {
  const file = readPidFile(place);
  if (file && !isPostgres(file.pid)) rmSync(path.join(place.directory, "postmaster.pid"));
}

function isPostgres(pid: number): boolean {
  if (!(pid > 0) || !isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    return true;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
