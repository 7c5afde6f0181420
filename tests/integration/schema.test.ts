import { expect, inject, test } from "vitest";
import { diffToSchema } from "../../scripts/schema-engine.ts";
import { createTestDatabase } from "../support/create-test-database.ts";

test("the migrations make exactly what the schema describes", async () => {
  const database = await createTestDatabase(inject("maintenanceUrl"));
  expect(await diffToSchema(database.url)).toMatch(/^(\s*-- This is an empty migration\.\s*)?$/);
  await database.drop();
});
