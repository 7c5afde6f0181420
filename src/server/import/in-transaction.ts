import type { ClientBase } from "pg";
import { pool } from "#server/db/client.ts";

/** Runs statements in one transaction on a connection of the pool; a throw undoes them. */
export async function inTransaction<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away.
    const fault = await client.query("ROLLBACK").then(
      () => undefined,
      (problem: Error) => problem,
    );
    client.release(fault);
    throw error;
  }
}
