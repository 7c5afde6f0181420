import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "#db/client.ts";
import { globals } from "#server/db/connection.ts";
import { env } from "#server/env.ts";

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
