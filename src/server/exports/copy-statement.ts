import { type ExportFileName, exportFiles } from "#core/exports/export-files.ts";
import { cellSql } from "./cells-sql.ts";
import { publishedClipsSql, publishedIntentsSql, publishedRatingsSql } from "./published-sql.ts";
import { ratingsSql } from "./rating-sql.ts";
import type { TableSql } from "./table-sql.ts";

const tables: Record<ExportFileName, TableSql<string>> = {
  "ratings.csv": ratingsSql,
  "ratings_metadata.csv": publishedRatingsSql,
  "clips_metadata.csv": publishedClipsSql,
  "emotion_intents_metadata.csv": publishedIntentsSql,
};

/**
 * The statement that writes a file's CSV: header, then rows, in UTF-8 with LF.
 *
 * @param studyId stands in the statement itself, as COPY takes no parameters
 */
export function copyStatement(file: ExportFileName, studyId: number): string {
  if (!Number.isSafeInteger(studyId)) throw new RangeError(`not a study's id: ${studyId}`);
  const table = tables[file];
  const columns = exportFiles[file].columns.map(
    ({ name, type }) => `${cellSql(table.columns[name] ?? "NULL", type)} AS "${name}"`,
  );
  const from = typeof table.from === "string" ? table.from : table.from(studyId);
  const select = `SELECT ${columns.join(", ")} FROM ${from} WHERE ${table.where(studyId)}`;
  return `COPY (${select} ORDER BY ${table.order}) TO STDOUT (FORMAT csv, HEADER)`;
}
