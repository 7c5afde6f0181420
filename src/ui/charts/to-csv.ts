export type Cell = string | number | boolean | null;

/** A row of what a figure shows, by column. */
export type FigureRow = Record<string, Cell>;

/** Spreadsheets would run a text that begins like a formula. */
function escapeText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cell(value: Cell | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? escapeText(value) : String(value);
}

/**
 * Writes rows as CSV, with the columns of the first row; numbers are not rounded.
 *
 * @example toCsv([{ system: "Suno", error: 0.5 }]) // "system,error\nSuno,0.5\n"
 */
export function toCsv(rows: readonly FigureRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return `${[columns.map(escapeText).join(","), ...lines].join("\n")}\n`;
}
