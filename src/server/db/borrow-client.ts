import type { PoolClient } from "pg";
import { pool } from "#server/db/client.ts";

/** A connection of the pool, for statements that belong together. */
export interface BorrowedClient {
  client: PoolClient;
  /** Returns it; with a fault it is closed instead of used again. */
  giveBack(fault?: Error | boolean): void;
}

/** Borrows a connection; whoever does gives it back, once. */
export async function borrowClient(): Promise<BorrowedClient> {
  const client = await pool().connect();
  // A connection lost while borrowed says so on itself too; unheard, that would end the process.
  const hear = () => undefined;
  client.on("error", hear);
  return {
    client,
    giveBack(fault) {
      client.release(fault);
      if (!fault) client.off("error", hear);
    },
  };
}
