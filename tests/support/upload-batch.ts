import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { UploadedFile } from "#core/study/upload-manifest.ts";
import { COMMAND_LINE } from "#server/audit.ts";
import { type ReceivedUpload, receiveUpload } from "#server/studies/upload/receive-upload.ts";
import { storeUpload } from "#server/studies/upload/store-upload.ts";

/** A file of a batch as a browser would send it. */
export type BatchFile = Partial<UploadedFile> & { name: string; content: Uint8Array };

/** The body of an upload, cut into chunks at places that mean nothing. */
export function batchBody(files: readonly BatchFile[], chunk = 1009): ReadableStream<Uint8Array> {
  const described = files.map(({ content, ...file }) => ({
    role: "main",
    system: null,
    intent: null,
    index: 1,
    bytes: content.length,
    ...file,
  }));
  const line = `${JSON.stringify({ files: described })}\n`;
  const body = Buffer.concat([Buffer.from(line), ...files.map(({ content }) => content)]);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= body.length) return controller.close();
      controller.enqueue(new Uint8Array(body.subarray(at, at + chunk)));
      at += chunk;
    },
  });
}

export async function receiveBatch(files: readonly BatchFile[]): Promise<ReceivedUpload> {
  const folder = mkdtempSync(path.join(tmpdir(), "circumplex-upload-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return receiveUpload(batchBody(files), folder);
}

/** Makes clips of files as an upload does. */
export async function uploadBatch(slug: string, files: readonly BatchFile[]): Promise<number> {
  return storeUpload({ slug, upload: await receiveBatch(files), actor: COMMAND_LINE });
}
