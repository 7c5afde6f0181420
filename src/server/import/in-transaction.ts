import type { ClientBase } from "pg";
import { borrowClient } from "#server/db/borrow-client.ts";

/** Runs statements in one transaction on a connection of the pool; a throw undoes them. */
export async function inTransaction<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
  const { client, giveBack } = await borrowClient();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    giveBack();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away.
    const fault = await client.query("ROLLBACK").then(
      () => undefined,
      (problem: Error) => problem,
    );
    giveBack(fault);
    throw error;
  }
}
