import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import { type UploadManifest, uploadManifestSchema } from "#core/study/upload-manifest.ts";
import { wrongInput } from "#server/errors.ts";
import { type ByteReader, byteReader } from "./byte-reader.ts";

/** A batch as it lies in a temporary folder: file N under the name N. */
export interface ReceivedUpload {
  manifest: UploadManifest;
  folder: string;
  /** SHA-256 of file N. */
  hashes: string[];
}

const MOST_MANIFEST_BYTES = 2 * 1024 * 1024;

function parseManifest(line: string): UploadManifest {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw wrongInput(`Expected a description of the files as JSON: ${String(error)}`);
  }
  const result = uploadManifestSchema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path: place, message }) => ({
    path: place.join("."),
    problem: message,
  }));
  throw wrongInput("Nothing was stored: the files' places are not as expected.", problems);
}

async function writeFile(reader: ByteReader, count: number, file: string): Promise<string> {
  const hash = createHash("sha256");
  const handle = await open(file, "wx", 0o600);
  try {
    for await (const chunk of reader.readBytes(count)) {
      hash.update(chunk);
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
  return hash.digest("hex");
}

/**
 * Writes a batch to a folder as it comes in: a line of JSON, then the files' bytes one after the
 * other. Only a chunk of it is in memory at a time.
 *
 * @throws RequestError when the description is wrong or the bytes do not agree with it
 */
export async function receiveUpload(
  body: ReadableStream<Uint8Array>,
  folder: string,
): Promise<ReceivedUpload> {
  const reader = byteReader(body);
  const manifest = parseManifest(await reader.readLine(MOST_MANIFEST_BYTES));
  const hashes: string[] = [];
  for (const [index, { bytes }] of manifest.files.entries()) {
    hashes.push(await writeFile(reader, bytes, path.join(folder, String(index))));
  }
  await reader.requireEnd();
  return { manifest, folder, hashes };
}
