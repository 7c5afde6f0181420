import type { ClientBase } from "pg";

/** A column of rows to insert: its SQL type and one value per row. */
export interface InsertColumn {
  type: string;
  values: readonly unknown[];
}

/**
 * Inserts many rows by one statement, in order.
 *
 * @param table and the columns' names are written into the statement: constants only
 * @param returning the column whose values come back, in the rows' order
 */
export async function insertRows<T = number>(
  client: ClientBase,
  table: string,
  columns: Record<string, InsertColumn>,
  returning = "id",
): Promise<T[]> {
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map(({ type }, index) => `$${index + 1}::${type}[]`);
  const { rows } = await client.query<{ value: T }>(
    `INSERT INTO ${table} (${names.join(", ")})
     SELECT ${names.join(", ")}
     FROM unnest(${arrays.join(", ")}) WITH ORDINALITY AS given (${names.join(", ")}, place)
     ORDER BY place
     RETURNING ${returning} AS value`,
    Object.values(columns).map(({ values }) => values),
  );
  return rows.map((row) => row.value);
}
