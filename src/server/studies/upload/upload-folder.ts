import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "#server/env.ts";

const DAY = 24 * 60 * 60 * 1000;

/** A folder for one batch while it is worked on. */
export interface UploadFolder {
  path: string;
  remove(): Promise<void>;
}

const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

/** Folders of batches whose process was killed. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const folder = path.join(parent, name);
    const found = await stat(folder).catch(() => null);
    if (found && found.mtimeMs < Date.now() - DAY) await removeFolder(folder);
  }
}

export async function makeUploadFolder(): Promise<UploadFolder> {
  const parent = path.join(env().DATA_DIR, "uploads");
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  const folder = await mkdtemp(path.join(parent, "batch-"));
  return { path: folder, remove: () => removeFolder(folder) };
}
