import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { AudioRules } from "#server/clips/audio-rules.ts";
import { type ImportFolder, tableNames } from "./scan-folder.ts";
import type { StudyDraft } from "./study-draft.ts";

/** What an import reads, as hashes. */
export interface Fingerprint {
  /** SHA-256 over all of it and the rules for audio: equal for equal imports. */
  sourceHash: string;
  /** SHA-256 of each file by its path within the folder. */
  files: Map<string, string>;
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** Hashes the tables and the audio that a study is made from. */
export async function folderFingerprint(
  folder: ImportFolder,
  draft: StudyDraft,
  rules: AudioRules,
): Promise<Fingerprint> {
  const tables = [...folder.tables].map((name) => tableNames[name]);
  const audio = draft.clips.flatMap((clip) => clip.audio ?? []);
  const files = new Map<string, string>();
  for (const file of [...tables, ...audio].sort()) {
    files.set(file, await hashFile(path.join(folder.root, file)));
  }
  const content = JSON.stringify([[...files], rules]);
  return { sourceHash: createHash("sha256").update(content).digest("hex"), files };
}
