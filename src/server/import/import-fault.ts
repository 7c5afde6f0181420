/** One thing in an import folder that is not as it should be, and where. */
export interface ImportFault {
  /** The file's path within the folder. */
  file: string;
  line?: number;
  /** The column's name. */
  column?: string;
  /** What was expected, and what was there. */
  problem: string;
}

/** The faults of an import: those that a skipped row or file mends, and those that nothing does. */
export interface ImportFaults {
  skippable: ImportFault[];
  fatal: ImportFault[];
}

export function noFaults(): ImportFaults {
  return { skippable: [], fatal: [] };
}

/** A fault in one line: `ratings_metadata.csv:17:valence: expected ...`. */
export function formatFault({ file, line, column, problem }: ImportFault): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${place}: ${problem}`;
}

const longestQuote = 60;

/** A value as an error shows it: quoted, cut when long. */
export function quoteValue(value: string): string {
  const cut = value.length > longestQuote ? `${value.slice(0, longestQuote)}...` : value;
  return JSON.stringify(cut);
}
