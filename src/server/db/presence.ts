import pg from "pg";
import { type Cluster, clusterUrl } from "#server/db/cluster.ts";
import { env } from "#server/env.ts";

/** Advisory locks in the cluster's own database `postgres`; the numbers are ours alone. */
const USER_LOCK = 5_417_001;
const SERVER_LOCK = 5_417_002;

/** One process's use of the embedded cluster. */
export interface Presence {
  client: pg.Client;
}

/** Thrown when another server runs on the same data folder. */
export class ServerRunningError extends Error {
  override name = "ServerRunningError";
}

/** Announces that this process uses the cluster: until it leaves, nobody stops it. */
export async function enterCluster(cluster: Cluster, asServer: boolean): Promise<Presence> {
  const client = new pg.Client({ connectionString: clusterUrl(cluster, "postgres") });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock_shared($1)", [USER_LOCK]);
    if (asServer && !(await tryLock(client, SERVER_LOCK))) {
      throw new ServerRunningError(
        `Another server already runs on the data folder ${env().DATA_DIR}.`,
      );
    }
    return { client };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** Leaves the cluster. True when this was the last user and the cluster should be stopped. */
export async function leaveCluster(presence: Presence): Promise<boolean> {
  const { client } = presence;
  await client.query("SELECT pg_advisory_unlock_shared($1)", [USER_LOCK]);
  return tryLock(client, USER_LOCK);
}

async function tryLock(client: pg.Client, key: number): Promise<boolean> {
  const result = await client.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [
    key,
  ]);
  return result.rows[0]?.got === true;
}
