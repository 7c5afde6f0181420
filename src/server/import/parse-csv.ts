import { CsvError, parse } from "csv-parse/sync";
import type { ImportFaults } from "./import-fault.ts";

/** One record of a CSV file and the line that it begins on, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** Counts line ends as reading goes on, so that quoted line ends count too. */
function lineCounter(bytes: Buffer): (offset: number) => number {
  let line = 1;
  let reached = 0;
  return (offset) => {
    for (; reached < offset; reached++) if (bytes[reached] === 10) line++;
    return line;
  };
}

/**
 * Parses CSV text as RFC 4180 has it, with CRLF or LF; empty lines are left out.
 *
 * @param name the file's path within the folder, for the fault
 * @returns the records before the first broken quote, which is noted as a fatal fault
 */
export function parseCsv(text: string, name: string, faults: ImportFaults): CsvRecord[] {
  const bytes = Buffer.from(text);
  const lineAt = lineCounter(bytes);
  const records: CsvRecord[] = [];
  let start = 1;
  const keep = (cells: string[], info: { bytes: number }) => {
    if (cells.length > 1 || cells[0] !== "") records.push({ line: start, cells });
    start = lineAt(info.bytes);
    return null;
  };
  try {
    parse(bytes, {
      bom: true,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      max_record_size: 100_000,
      on_record: keep,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.fatal.push({ file: name, line: start, problem: `expected CSV: ${error.message}` });
  }
  return records;
}
