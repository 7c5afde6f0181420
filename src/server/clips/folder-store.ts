import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { sha256 } from "./sha256.ts";
import type { ByteRange, ClipStore, StoredClip } from "./store.ts";

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

const keyForm = /^[0-9a-f]{64}$/;

function requireKey(key: string): void {
  if (!keyForm.test(key)) throw new RangeError(`not a clip key: ${key}`);
}

/** Makes a new name in a folder survive a crash; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function readRange(file: string, range?: ByteRange): Promise<StoredClip | undefined> {
  try {
    const handle = await open(file, "r");
    const { size } = await handle.stat();
    if (range && !(range.start >= 0 && range.start <= range.end && range.end < size)) {
      await handle.close();
      throw new RangeError(`bytes ${range.start}-${range.end} are not within ${size} bytes`);
    }
    const stream = Readable.toWeb(handle.createReadStream(range)) as NodeReadableStream<Uint8Array>;
    return { size, stream: stream as ReadableStream<Uint8Array> };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function listKeys(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names.map((name) => path.basename(name)).filter((name) => keyForm.test(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * A store in a folder: `<first two letters>/<SHA-256>`, each file written under
 * another name, synced and renamed, so that a key never holds half a clip.
 *
 * @param folder made when the first clip comes
 */
export function folderStore(folder: string): ClipStore {
  const fileOf = (key: string): string => {
    requireKey(key);
    return path.join(folder, key.slice(0, 2), key);
  };
  return {
    async put(bytes) {
      const key = sha256(bytes);
      const file = fileOf(key);
      if ((await sizeOf(file)) === bytes.length) return key;
      await mkdir(path.dirname(file), { recursive: true });
      const temporary = `${file}.${randomUUID()}.part`;
      try {
        await writeSynced(temporary, bytes);
        await rename(temporary, file);
      } finally {
        await rm(temporary, { force: true });
      }
      await syncFolder(path.dirname(file));
      return key;
    },
    get: (key, range) => readRange(fileOf(key), range),
    exists: async (key) => (await sizeOf(fileOf(key))) !== undefined,
    keys: () => listKeys(folder),
    delete: (key) => rm(fileOf(key), { force: true }),
  };
}
