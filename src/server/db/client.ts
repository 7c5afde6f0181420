import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "#db/client.ts";
import { env } from "#server/env.ts";

interface DatabaseGlobals {
  url?: string | undefined;
  pool?: pg.Pool | undefined;
  client?: PrismaClient | undefined;
}

/** On globalThis: a development server evaluates modules again and would open pool after pool. */
const holder = globalThis as typeof globalThis & { circumplexDatabase?: DatabaseGlobals };

function globals(): DatabaseGlobals {
  holder.circumplexDatabase ??= {};
  return holder.circumplexDatabase;
}

/** Names the database that `pool()` and `db()` use in this process, instead of DATABASE_URL. */
export function chooseDatabase(url: string): void {
  globals().url = url;
}

/** The address of this process's database. */
export function databaseUrl(): string {
  const url = globals().url ?? env().DATABASE_URL;
  if (!url) throw new Error("No database is open: call openDatabase() first or set DATABASE_URL.");
  return url;
}

/** The address on which LISTEN works. */
export function directDatabaseUrl(): string {
  return globals().url ?? env().DATABASE_DIRECT_URL ?? databaseUrl();
}

/** The process's pool, for COPY and hand-written statements; `db()` draws from the same one. */
export function pool(): pg.Pool {
  const held = globals();
  if (!held.pool) {
    held.pool = new pg.Pool({ connectionString: databaseUrl(), max: env().DATABASE_POOL });
    // An idle connection that the server closes is replaced; without this it would end the process.
    held.pool.on("error", (error) =>
      console.error(`A database connection was lost: ${error.message}`),
    );
  }
  return held.pool;
}

/** The Prisma client of this process. */
export function db(): PrismaClient {
  const held = globals();
  held.client ??= new PrismaClient({
    adapter: new PrismaPg(pool()),
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  });
  return held.client;
}

/** Closes what `db()` and `pool()` opened. */
export async function disconnect(): Promise<void> {
  const held = globals();
  holder.circumplexDatabase = {};
  await held.client?.$disconnect();
  await held.pool?.end();
}
