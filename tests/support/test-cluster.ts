import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type Cluster, clusterUrl, startCluster, stopCluster } from "#server/db/cluster.ts";
import { findClusterPlace } from "#server/db/cluster-place.ts";
import { isAlive } from "#server/db/make-cluster.ts";

const PREFIX = "circumplex-test-";
/** Tests lose nothing when the machine stops. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** A cluster in a temporary folder, stopped and removed by `close`. */
export interface TestCluster {
  cluster: Cluster;
  directory: string;
  close(): Promise<void>;
}

export async function startTestCluster(): Promise<TestCluster> {
  await removeAbandoned();
  const directory = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(directory, 0o755);
  const place = await findClusterPlace(directory);
  const cluster = await startCluster(place, "test-password-of-no-worth", FAST);
  const close = async () => {
    await stopCluster(place, "immediate");
    rmSync(directory, { recursive: true, force: true });
  };
  return { cluster, directory, close };
}

/** Runs one statement on the cluster's maintenance database. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function maintenanceUrl(cluster: Cluster): string {
  return clusterUrl(cluster, "postgres");
}

/** Clusters of test runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const directory = path.join(tmpdir(), name);
    await stopCluster(await findClusterPlace(directory), "immediate");
    rmSync(directory, { recursive: true, force: true });
  }
}
