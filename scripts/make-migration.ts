import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrate } from "#server/db/migrate.ts";
import { migrationsDirectory } from "#server/db/migrations.ts";
import { maintenanceUrl, startTestCluster } from "../tests/support/test-cluster.ts";
import { diffToSchema } from "./schema-engine.ts";

/** Writes prisma/migrations/<time>_<name>: what the schema has and the migrations lack. */
async function makeMigration(name: string): Promise<void> {
  const cluster = await startTestCluster();
  try {
    const url = maintenanceUrl(cluster.cluster);
    await migrate(url);
    const sql = await diffToSchema(url);
    const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const directory = path.join(migrationsDirectory, `${time}_${name}`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, "migration.sql"), sql);
    console.log(`${directory}/migration.sql: add by hand what Prisma cannot say, then commit.`);
  } finally {
    await cluster.close();
  }
}

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Usage: npx tsx scripts/make-migration.ts name_in_small_letters");
  process.exitCode = 2;
} else {
  await makeMigration(name);
}
