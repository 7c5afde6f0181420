import { getAuthTables } from "better-auth/db";
import { expect, test } from "vitest";
import { authOptions } from "#server/accounts/auth.ts";
import { db, pool } from "#server/db/client.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

interface ColumnRow {
  table_name: string;
  column_name: string;
  data_type: string;
  is_nullable: "YES" | "NO";
  has_default: boolean;
}

const DATA_TYPE: Record<string, string> = {
  string: "text",
  boolean: "boolean",
  date: "timestamp with time zone",
};

function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

async function readColumns(): Promise<Map<string, ColumnRow>> {
  const { rows } = await pool().query<ColumnRow>(
    `SELECT table_name, column_name, data_type, is_nullable, column_default IS NOT NULL AS has_default
     FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  return new Map(rows.map((row) => [`${row.table_name}.${row.column_name}`, row]));
}

/** What the library expects of our tables. */
function expectedColumns() {
  return Object.values(getAuthTables(authOptions(db()))).flatMap(({ modelName, fields }) =>
    Object.entries(fields).map(([name, { type, required, fieldName }]) => ({
      column: `${modelName}.${toSnake(fieldName ?? name)}`,
      type: typeof type === "string" ? DATA_TYPE[type] : "USER-DEFINED",
      optional: required === false,
    })),
  );
}

test("every table and column that the accounts library writes is in our schema, with its type", async () => {
  const columns = await readColumns();
  const expected = expectedColumns();
  expect(expected.length).toBeGreaterThan(25);
  for (const { column, type } of expected) {
    expect({ column, type: columns.get(column)?.data_type }).toEqual({ column, type });
  }
});

test("what the library may leave out, our schema does not ask for", async () => {
  const columns = await readColumns();
  const optional = expectedColumns().filter((column) => column.optional);
  for (const { column } of optional) {
    const row = columns.get(column);
    expect({ column, free: row?.is_nullable === "YES" || row?.has_default }).toEqual({
      column,
      free: true,
    });
  }
});

test("our account tables ask for no column that the library does not know", async () => {
  const known = new Set(expectedColumns().map(({ column }) => column));
  const tables = new Set(["user", "session", "account", "verification"]);
  const asked = [...(await readColumns()).values()].filter(
    (row) =>
      tables.has(row.table_name) &&
      row.column_name !== "id" &&
      row.is_nullable === "NO" &&
      !row.has_default,
  );
  expect(asked.filter((row) => !known.has(`${row.table_name}.${row.column_name}`))).toEqual([]);
});
