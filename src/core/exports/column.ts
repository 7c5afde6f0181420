/** What a column of an exported table holds. Texts stand before numbers in no unit of their own. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "datetime";

/** A column of an exported table, declared once: CSV and codebook come from it. */
export interface Column {
  name: string;
  type: ColumnType;
  /** Null for what has none, such as a code. */
  unit: string | null;
  /** The values it can take, in words or as `1 to 9`; null where anything can stand. */
  range: string | null;
  /** What it means, in one sentence. */
  sentence: string;
}

/** The names of a table's columns, as a type. */
export type ColumnName<T extends readonly Column[]> = T[number]["name"];

/**
 * Declares a table's columns and keeps their names as types.
 *
 * @throws RangeError when a name comes twice
 */
export function declareColumns<const T extends readonly Column[]>(columns: T): T {
  const names = columns.map((column) => column.name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw new RangeError(`the column ${twice} is declared twice`);
  return columns;
}
