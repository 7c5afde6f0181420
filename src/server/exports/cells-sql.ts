import type { ColumnType } from "#core/exports/column.ts";

const formulaStarts = "'=', '+', '-', '@', E'\\t', E'\\r', E'\\n'";

/**
 * SQL for a cell as every program reads it: times in ISO 8601 and UTC, booleans in words, and
 * texts that a spreadsheet would run as a formula made harmless by an apostrophe.
 */
export function cellSql(expression: string, type: ColumnType): string {
  if (type === "datetime") {
    return `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  }
  if (type === "boolean") return `(${expression})::text`;
  if (type !== "text") return expression;
  const text = `(${expression})::text`;
  return `CASE WHEN left(${text}, 1) IN (${formulaStarts}) THEN '''' || ${text} ELSE ${text} END`;
}
