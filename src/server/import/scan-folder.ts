import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { ImportRefused } from "./import-refused.ts";

/** The tables that an import folder can hold. */
export const tableNames = {
  ratings: "ratings_metadata.csv",
  intents: "emotion_intents_metadata.csv",
  clips: "clips_metadata.csv",
  manifest: "manifest.csv",
  systems: "systems.csv",
} as const;

export type TableName = keyof typeof tableNames;

/** What an import folder holds. Paths are within the folder, parted by `/`, sorted. */
export interface ImportFolder {
  root: string;
  tables: ReadonlySet<TableName>;
  audio: readonly string[];
}

const audioFile = /\.(wav|flac|mp3|ogg|oga|opus|m4a)$/i;

async function requireFolder(root: string): Promise<void> {
  const found = await stat(root).catch(() => null);
  if (found?.isDirectory()) return;
  const problem = found ? "expected a folder, this is a file" : "expected a folder, there is none";
  throw new ImportRefused([{ file: root, problem }]);
}

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => !file.split("/").some((part) => part.startsWith(".")))
    .sort();
}

/**
 * Finds an import folder's tables and audio files; hidden files are passed over.
 *
 * @throws ImportRefused when it is no folder or holds nothing that could be imported
 */
export async function scanFolder(root: string): Promise<ImportFolder> {
  await requireFolder(root);
  const files = await listFiles(root);
  const names = Object.keys(tableNames) as TableName[];
  const tables = new Set(names.filter((name) => files.includes(tableNames[name])));
  const audio = files.filter((file) => audioFile.test(file));
  const published = audio.some((file) => file.startsWith("music_clips/"));
  const only = tables.size - (tables.has("systems") ? 1 : 0) - (tables.has("intents") ? 1 : 0);
  if (only === 0 && !published) {
    const { ratings, clips, manifest } = tableNames;
    const problem = `expected ${manifest}, ${ratings}, ${clips} or audio in music_clips/`;
    throw new ImportRefused([{ file: root, problem }]);
  }
  return { root, tables, audio };
}
