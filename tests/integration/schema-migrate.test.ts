import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { migrate } from "#server/db/migrate.ts";
import { migrationsDirectory, readMigrations } from "#server/db/migrations.ts";
import { openSchemaEngine } from "../../scripts/schema-engine.ts";
import { createTestDatabase } from "../support/create-test-database.ts";

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

async function applyWithPrisma(url: string): Promise<string[]> {
  const engine = await openSchemaEngine(url);
  const lockfile = readFileSync(path.join(migrationsDirectory, "migration_lock.toml"), "utf8");
  const result = await engine.applyMigrations({
    migrationsList: {
      baseDir: migrationsDirectory,
      lockfile: { path: "migration_lock.toml", content: lockfile },
      shadowDbInitScript: "",
      migrationDirectories: readMigrations().map(({ name, script }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok", value: script } },
      })),
    },
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return result.appliedMigrationNames;
}

const RECORD = `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, logs,
  rolled_back_at, applied_steps_count FROM _prisma_migrations ORDER BY migration_name`;
const COLUMNS = `SELECT column_name, data_type, is_nullable, column_default,
  character_maximum_length FROM information_schema.columns
  WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;

test("migrations are recorded exactly as prisma migrate deploy records them", async () => {
  const ours = await createTestDatabase(inject("maintenanceUrl"), "empty");
  const theirs = await createTestDatabase(inject("maintenanceUrl"), "empty");
  const names = await migrate(ours.url);
  expect(await applyWithPrisma(theirs.url)).toEqual(names);
  expect(await query(ours.url, RECORD)).toEqual(await query(theirs.url, RECORD));
  expect(await query(ours.url, COLUMNS)).toEqual(await query(theirs.url, COLUMNS));
  expect(await applyWithPrisma(ours.url)).toEqual([]);
  expect(await migrate(theirs.url)).toEqual([]);
});

test("a checksum is the SHA-256 of the migration's file", () => {
  for (const { name, checksum } of readMigrations()) {
    const file = readFileSync(path.join(migrationsDirectory, name, "migration.sql"));
    expect(checksum).toBe(createHash("sha256").update(file).digest("hex"));
  }
});

test("a second run applies nothing, and two at once apply each migration once", async () => {
  const { url } = await createTestDatabase(inject("maintenanceUrl"), "empty");
  const both = await Promise.all([migrate(url), migrate(url)]);
  expect(both.flat()).toEqual(readMigrations().map((migration) => migration.name));
  expect(await migrate(url)).toEqual([]);
});

test("a failing migration leaves nothing behind and can be tried again", async () => {
  const { url } = await createTestDatabase(inject("maintenanceUrl"), "empty");
  const broken = { name: "1_broken", script: "CREATE TABLE a (); SELECT 1 / 0;", checksum: "0" };
  await expect(migrate(url, [broken])).rejects.toThrow(/1_broken failed.*division by zero/);
  expect(await query(url, "SELECT to_regclass('a') AS a")).toEqual([{ a: null }]);
  const mended = { ...broken, script: "CREATE TABLE a ();" };
  expect(await migrate(url, [mended])).toEqual(["1_broken"]);
});

test("an edited or unknown migration is refused", async () => {
  const { url } = await createTestDatabase(inject("maintenanceUrl"), "empty");
  const first = { name: "1_first", script: "CREATE TABLE a ();", checksum: "0" };
  await migrate(url, [first]);
  await expect(migrate(url, [{ ...first, checksum: "1" }])).rejects.toThrow(/was changed after/);
  await expect(migrate(url, [])).rejects.toThrow(/older than the database/);
});
