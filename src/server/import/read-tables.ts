import path from "node:path";
import type { z } from "zod";
import type { ImportFaults } from "./import-fault.ts";
import { readTable } from "./read-table.ts";
import { clipRow, intentRow, manifestRow, ratingRow, systemRow } from "./row-schemas.ts";
import { type ImportFolder, type TableName, tableNames } from "./scan-folder.ts";

const schemas = {
  ratings: ratingRow,
  intents: intentRow,
  clips: clipRow,
  manifest: manifestRow,
  systems: systemRow,
} as const;

type RowOf<N extends TableName> = z.output<(typeof schemas)[N]> & { line: number };

/** The rows of each table; none where the folder lacks it. */
export type FolderTables = { [N in TableName]: RowOf<N>[] };

/** Reads every table that the folder has. */
export async function readTables(
  folder: ImportFolder,
  faults: ImportFaults,
): Promise<FolderTables> {
  const read = async <N extends TableName>(name: N): Promise<RowOf<N>[]> => {
    if (!folder.tables.has(name)) return [];
    const file = tableNames[name];
    const rows = await readTable(path.join(folder.root, file), file, schemas[name], faults);
    return rows as RowOf<N>[];
  };
  return {
    systems: await read("systems"),
    intents: await read("intents"),
    manifest: await read("manifest"),
    clips: await read("clips"),
    ratings: await read("ratings"),
  };
}
