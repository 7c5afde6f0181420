import path from "node:path";
import { parseArgs } from "node:util";
import type { ImportOptions } from "#server/import/import-options.ts";
import { importStudy } from "#server/import/import-study.ts";
import type { ImportSummary } from "#server/import/import-summary.ts";
import { type Command, type CommandIo, WrongInput } from "../command.ts";
import { describeImport, describeOmissions } from "../study/describe-import.ts";
import { showProgress } from "../study/progress-bar.ts";

const usage =
  "import <folder> --slug S [--title T] [--length SECONDS] [--loudness level|as-is] [--skip-bad]";

const options = {
  slug: { type: "string" },
  title: { type: "string" },
  length: { type: "string" },
  loudness: { type: "string" },
  "skip-bad": { type: "boolean" },
} as const;

function readLength(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) {
    throw new WrongInput(`--length: expected a number of seconds, got "${text}"`);
  }
  return Number(text);
}

function readLoudness(text: string | undefined): ImportOptions["loudness"] {
  if (text === undefined || text === "level" || text === "as-is") return text;
  throw new WrongInput(`--loudness: expected level or as-is, got "${text}"`);
}

function readArguments(args: string[]): { folder: string; options: ImportOptions } {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [folder, ...more] = positionals;
  const { slug, title, length, loudness } = values;
  if (!folder || more.length > 0) throw new WrongInput(`Expected one folder: ${usage}`);
  if (!slug) throw new WrongInput(`Expected --slug: ${usage}`);
  return {
    folder: path.resolve(folder),
    options: {
      ...{ slug, title, length: readLength(length), loudness: readLoudness(loudness) },
      skipBad: values["skip-bad"] ?? false,
    },
  };
}

async function importWithProgress(args: string[], io: CommandIo): Promise<ImportSummary> {
  const { folder, options: chosen } = readArguments(args);
  const progress = showProgress("Clips");
  const abort = new AbortController();
  const onProgress = progress.update;
  const imported = importStudy(folder, { ...chosen, onProgress, signal: abort.signal });
  io.onInterrupt(async () => {
    abort.abort(new WrongInput("The import was interrupted; nothing was imported."));
    await imported.catch(() => undefined);
  });
  try {
    return await imported;
  } finally {
    progress.stop();
  }
}

const command: Command = {
  name: "import",
  usage,
  summary: "Makes a study from a folder of clips, ratings or both: all of it, or nothing.",
  async run(args, io) {
    const summary = await importWithProgress(args, io);
    for (const line of describeOmissions(summary)) io.note(line);
    for (const line of describeImport(summary)) io.print(line);
    return summary;
  },
};

export default command;
