import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { disconnect } from "#server/db/connection.ts";
import { createTestDatabase } from "./create-test-database.ts";

/** A database of one test file, and a data folder beside it. */
export interface TestDatabase {
  url: string;
  dataDirectory: string;
}

/**
 * Gives a test file its own database and data folder, which `db()`, `pool()` and `env()` then use.
 * Call at the top of the file, or in a `describe`; read the answer's fields inside tests only.
 */
export function withDatabase(): TestDatabase {
  const held: TestDatabase = { url: "", dataDirectory: "" };
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase(inject("maintenanceUrl"));
    held.url = database.url;
    held.dataDirectory = mkdtempSync(path.join(tmpdir(), "circumplex-data-"));
    drop = database.drop;
    process.env.DATABASE_URL = held.url;
    process.env.DATA_DIR = held.dataDirectory;
  });
  afterAll(async () => {
    await disconnect();
    await drop();
    rmSync(held.dataDirectory, { recursive: true, force: true });
  });
  return held;
}
