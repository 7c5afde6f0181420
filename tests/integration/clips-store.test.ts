import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderStore } from "#server/clips/folder-store.ts";
import { sha256 } from "#server/clips/sha256.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "circumplex-clips-"));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);

async function read(stream: ReadableStream<Uint8Array> | undefined): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

describe("the folder store", () => {
  it("keeps bytes under their SHA-256 and gives them back", async () => {
    const store = folderStore(folder);
    const key = await store.put(bytes);
    expect(key).toBe(sha256(bytes));
    expect(await store.exists(key)).toBe(true);
    const stored = await store.get(key);
    expect(stored?.size).toBe(100_000);
    expect((await read(stored?.stream)).equals(bytes)).toBe(true);
  });

  it("gives a range of bytes, both ends counted, with the whole's size", async () => {
    const store = folderStore(folder);
    const stored = await store.get(await store.put(bytes), { start: 10, end: 19 });
    expect(stored?.size).toBe(100_000);
    expect((await read(stored?.stream)).equals(bytes.subarray(10, 20))).toBe(true);
  });

  it("lists the keys of all that it holds, and none before anything came", async () => {
    const store = folderStore(path.join(folder, "within"));
    expect(await store.keys()).toEqual([]);
    const keys = [await store.put(bytes), await store.put(bytes.subarray(1))];
    expect((await store.keys()).sort()).toEqual(keys.sort());
  });

  it("refuses a range outside the bytes", async () => {
    const store = folderStore(folder);
    const key = await store.put(bytes);
    for (const range of [
      { start: 0, end: 100_000 },
      { start: 20, end: 10 },
      { start: -1, end: 5 },
    ]) {
      await expect(store.get(key, range)).rejects.toThrow(RangeError);
    }
  });

  it("leaves one file and nothing else when the same bytes come many times at once", async () => {
    const store = folderStore(folder);
    const keys = await Promise.all(Array.from({ length: 8 }, () => store.put(bytes)));
    expect(new Set(keys).size).toBe(1);
    const key = keys[0] ?? "";
    expect(await readdir(path.join(folder, key.slice(0, 2)))).toEqual([key]);
  });

  it("does not write again what it holds", async () => {
    const store = folderStore(folder);
    const key = await store.put(bytes);
    const file = path.join(folder, key.slice(0, 2), key);
    const before = (await stat(file)).mtimeMs;
    await store.put(bytes);
    expect((await stat(file)).mtimeMs).toBe(before);
  });

  it("deletes, and says so of what is not there", async () => {
    const store = folderStore(folder);
    const key = await store.put(bytes);
    await store.delete(key);
    await store.delete(key);
    expect(await store.exists(key)).toBe(false);
    expect(await store.get(key)).toBeUndefined();
  });

  it("takes nothing for a key that is none, so no path leaves the folder", async () => {
    const store = folderStore(folder);
    await expect(async () => store.get("../../etc/passwd")).rejects.toThrow(RangeError);
    await expect(async () => store.delete("..")).rejects.toThrow(RangeError);
  });
});
