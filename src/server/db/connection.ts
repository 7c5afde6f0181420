import type pg from "pg";
import type { PrismaClient } from "#db/client.ts";

/** What this process has open. Apart from `client.ts`, which takes a second to load. */
interface Connection {
  url?: string | undefined;
  pool?: pg.Pool | undefined;
  client?: PrismaClient | undefined;
}

/** On globalThis: a development server evaluates modules again and would open pool after pool. */
const holder = globalThis as typeof globalThis & { circumplexDatabase?: Connection };

export function globals(): Connection {
  holder.circumplexDatabase ??= {};
  return holder.circumplexDatabase;
}

/** Names the database that `pool()` and `db()` use in this process, instead of DATABASE_URL. */
export function chooseDatabase(url: string): void {
  globals().url = url;
}

/** Closes what `db()` and `pool()` opened. */
export async function disconnect(): Promise<void> {
  const held = globals();
  holder.circumplexDatabase = {};
  await held.client?.$disconnect();
  await held.pool?.end();
}
