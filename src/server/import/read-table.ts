import type { z } from "zod";
import { type ImportFaults, quoteValue } from "./import-fault.ts";
import { type CsvRecord, parseCsv } from "./parse-csv.ts";
import { readText } from "./read-text.ts";

/** A row that was read, and the line it begins on. */
export type TableRow<T> = T & { line: number };

type RowSchema = z.ZodObject<Record<string, z.ZodType<unknown, string | undefined>>>;

interface Header {
  columns: string[];
  known: string[];
}

function readHeader(
  name: string,
  record: CsvRecord | undefined,
  schema: RowSchema,
  faults: ImportFaults,
): Header | null {
  const columns = (record?.cells ?? []).map((cell) => cell.trim());
  const known = Object.keys(schema.shape);
  const fault = (column: string, problem: string) =>
    faults.fatal.push({ file: name, line: 1, column, problem });
  const before = faults.fatal.length;
  for (const column of known) {
    const count = columns.filter((one) => one === column).length;
    const optional = schema.shape[column]?.safeParse(undefined).success;
    if (count > 1) fault(column, "expected the column once");
    if (count === 0 && !optional) fault(column, "expected this column, it is missing");
  }
  return faults.fatal.length > before ? null : { columns, known };
}

function readRow<S extends RowSchema>(
  name: string,
  record: CsvRecord,
  header: Header,
  schema: S,
  faults: ImportFaults,
): TableRow<z.output<S>> | null {
  const { line, cells } = record;
  if (cells.length !== header.columns.length) {
    const column = header.columns[cells.length];
    const problem = `expected ${header.columns.length} cells, got ${cells.length}`;
    faults.skippable.push({ file: name, line, ...(column && { column }), problem });
    return null;
  }
  const found = header.known
    .map((column) => [column, cells[header.columns.indexOf(column)]] as const)
    .filter(([, cell]) => cell !== undefined);
  const row = Object.fromEntries(found);
  const read = schema.safeParse(row);
  if (read.success) return { ...read.data, line };
  for (const issue of read.error.issues) {
    const column = String(issue.path[0] ?? header.known[0]);
    const problem = `${issue.message}, got ${quoteValue(row[column] ?? "")}`;
    faults.skippable.push({ file: name, line, column, problem });
  }
  return null;
}

/**
 * Reads a CSV table: each row through a zod schema whose keys are the columns. Columns that the
 * schema does not know are passed over. Bad rows are noted with line and column and left out.
 *
 * @param name the file's path within the folder, for faults
 */
export async function readTable<S extends RowSchema>(
  path: string,
  name: string,
  schema: S,
  faults: ImportFaults,
): Promise<TableRow<z.output<S>>[]> {
  const text = await readText(path, name, faults);
  if (text === null) return [];
  const [first, ...records] = parseCsv(text, name, faults);
  const header = readHeader(name, first, schema, faults);
  if (!header) return [];
  if (records.length === 0) {
    faults.fatal.push({ file: name, line: 2, problem: "expected at least one row of data" });
  }
  return records.flatMap((record) => readRow(name, record, header, schema, faults) ?? []);
}
