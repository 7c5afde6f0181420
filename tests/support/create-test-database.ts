import { randomBytes } from "node:crypto";
import { administer } from "./test-cluster.ts";

/** The migrated database that test databases are copies of. */
export const TEMPLATE = "circumplex_template";

/** A fresh copy of the migrated template; `empty` gives a database without any table. */
export async function createTestDatabase(
  maintenanceUrl: string,
  kind: "migrated" | "empty" = "migrated",
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const template = kind === "migrated" ? TEMPLATE : "template0";
  await administer(maintenanceUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(maintenanceUrl);
  url.pathname = `/${name}`;
  const drop = () => administer(maintenanceUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  return { url: url.href, drop };
}
