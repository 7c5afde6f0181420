import pg from "pg";
import { directDatabaseUrl } from "#server/db/client.ts";

/** A constant of ours among advisory locks. */
const lockNumber = 7_305_112_025;

async function withConnection<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: directDatabaseUrl() });
  // A lost connection shows in the work's own queries; unheard, it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Runs one import at a time: an import that fails takes away the files it added, which another
 * import may just have found in the store.
 */
export async function withImportLock<T>(work: () => Promise<T>): Promise<T> {
  return withConnection(async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    return work();
  });
}

/**
 * Runs work that must not fall into an import, without waiting for one.
 *
 * @returns null when an import is running; then nothing was done
 */
export async function tryImportLock<T>(work: () => Promise<T>): Promise<T | null> {
  return withConnection(async (client) => {
    const { rows } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock($1) AS held",
      [lockNumber],
    );
    return rows[0]?.held ? work() : null;
  });
}
