import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { type Cluster, clusterUrl, startCluster, stopCluster } from "#server/db/cluster.ts";
import { type ClusterPlace, findClusterPlace } from "#server/db/cluster-place.ts";
import { chooseDatabase, disconnect } from "#server/db/connection.ts";
import { migrate } from "#server/db/migrate.ts";
import {
  enterCluster,
  leaveCluster,
  type Presence,
  ServerRunningError,
} from "#server/db/presence.ts";
import { env } from "#server/env.ts";
import { openSecrets } from "#server/secrets.ts";

/** A database that is up, migrated, and in use by this process. */
export interface OpenDatabase {
  url: string;
  /** A sentence for the person, when the database lives elsewhere than expected. */
  notice: string | null;
  /** Names of the migrations that were applied now. */
  applied: string[];
  /** Closes this process's connections and, when it was the last user, stops the cluster. */
  close(): Promise<void>;
}

const DATABASE = "circumplex";
/** How long statements under way may take to end before the cluster ends them. */
const CLOSE_MS = 2000;

/**
 * Gives this process its database: that of DATABASE_URL, or the embedded cluster of DATA_DIR,
 * made, started or adopted as needed. A server is the only one on its data folder.
 * @throws ServerRunningError when `role` is "server" and another server holds the folder
 */
export async function openDatabase(role: "server" | "user" = "user"): Promise<OpenDatabase> {
  const given = env().DATABASE_URL;
  if (!given) return openEmbedded(role);
  const applied = await migrate(env().DATABASE_DIRECT_URL ?? given);
  return { url: given, notice: null, applied, close: disconnect };
}

async function openEmbedded(role: "server" | "user"): Promise<OpenDatabase> {
  const place = await findClusterPlace(env().DATA_DIR);
  const { cluster, presence } = await startAndEnter(place, role === "server");
  const url = clusterUrl(cluster, DATABASE);
  const close = async () => {
    await Promise.race([disconnect(), setTimeout(CLOSE_MS, undefined, { ref: false })]);
    await leaveAndStop(place, presence);
  };
  try {
    await ensureDatabase(presence.client);
    const applied = await migrate(url);
    chooseDatabase(url);
    return { url, notice: place.notice, applied, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Another process may be stopping the cluster just now: then it is started again. */
async function startAndEnter(
  place: ClusterPlace,
  asServer: boolean,
): Promise<{ cluster: Cluster; presence: Presence }> {
  const password = openSecrets(env().DATA_DIR).database;
  for (let attempt = 1; ; attempt++) {
    const cluster = await startCluster(place, password);
    try {
      return { cluster, presence: await enterCluster(cluster, asServer) };
    } catch (error) {
      if (error instanceof ServerRunningError || attempt >= 40) throw error;
      if (isWrongPassword(error)) throw wrongPassword(place);
      await setTimeout(250);
    }
  }
}

async function leaveAndStop(place: ClusterPlace, presence: Presence): Promise<void> {
  const last = await leaveCluster(presence).catch(() => false);
  if (last) await stopCluster(place);
  await presence.client.end().catch(() => undefined);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [
    DATABASE,
  ]);
  if (rowCount) return;
  try {
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    const duplicate =
      error instanceof pg.DatabaseError && ["42P04", "23505"].includes(error.code ?? "");
    if (!duplicate) throw error;
  }
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "28P01";
}

function wrongPassword(place: ClusterPlace): Error {
  return new Error(
    `The password in ${env().DATA_DIR}/secrets.json is not that of the database in ` +
      `${place.directory}. Put the secrets.json back that belongs to it.`,
  );
}
