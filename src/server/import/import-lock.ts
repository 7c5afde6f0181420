import pg from "pg";
import { directDatabaseUrl } from "#server/db/client.ts";

/** A constant of ours among advisory locks. */
const lockNumber = 7_305_112_025;

/**
 * Runs one import at a time: an import that fails takes away the files it added, which another
 * import may just have found in the store.
 */
export async function withImportLock<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: directDatabaseUrl() });
  // A lost connection shows in the work's own queries; unheard, it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    return await work();
  } finally {
    await client.end();
  }
}
