import path from "node:path";
import { parseArgs } from "node:util";
import { exportTables, isExportTable } from "#core/exports/export-files.ts";
import { findStudyId } from "#server/exports/find-study.ts";
import { writeExports } from "#server/exports/write-exports.ts";
import { type Command, WrongInput } from "../command.ts";

const tables = Object.keys(exportTables).join("|");
const usage = `export <study> --table ${tables} --out DIR [--kind internal]`;

const options = {
  table: { type: "string" },
  out: { type: "string" },
  kind: { type: "string", default: "internal" },
} as const;

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [study, ...more] = positionals;
  const { table, out, kind } = values;
  if (!study || more.length > 0) throw new WrongInput(`Expected one study: ${usage}`);
  if (!out) throw new WrongInput(`Expected --out: ${usage}`);
  if (!table || !isExportTable(table)) {
    const expected = Object.keys(exportTables).join(", ");
    throw new WrongInput(`--table: expected one of ${expected}, got "${table ?? ""}"`);
  }
  if (kind !== "internal") throw new WrongInput(`--kind: expected internal, got "${kind}"`);
  return { study, files: exportTables[table], folder: path.resolve(out) };
}

const command: Command = {
  name: "export",
  usage,
  summary: "Writes a study's data as CSV files, each whole or not at all.",
  async run(args, io) {
    const { study, files, folder } = readArguments(args);
    const written = await writeExports(files, await findStudyId(study), folder);
    for (const { file, rows } of written) {
      io.print(`${file}: ${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`);
    }
    return written;
  },
};

export default command;
