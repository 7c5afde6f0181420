import type { UploadMessage } from "#server/studies/upload/upload-response.ts";
import { type BatchRow, manifestOf } from "./batch-row.ts";

export interface BatchProgress {
  /** Sending the bytes, then working on the audio. */
  step: "sending" | "preparing";
  /** 0 to 1. */
  share: number;
}

export type BatchOutcome = Extract<UploadMessage, { stored: number } | { error: string }>;

const LOST: BatchOutcome = {
  error: "The connection was lost. Look at the clips before you send the batch again.",
  problems: [],
};

function readMessages(text: string): UploadMessage[] {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line): UploadMessage => JSON.parse(line));
}

/** The answer's last line says how it ended; a refusal before that is plain JSON. */
function outcomeOf(request: XMLHttpRequest): BatchOutcome {
  if (request.status !== 200) {
    const { error, problems = [] } = JSON.parse(request.responseText);
    return { error: String(error), problems };
  }
  const last = readMessages(request.responseText).at(-1);
  return last && !("done" in last) ? last : LOST;
}

/**
 * Sends a batch as one body: a line that describes the files, then their bytes. The browser reads
 * them from the disk as they go. XMLHttpRequest, because fetch does not tell how much was sent.
 */
export function sendBatch(
  slug: string,
  rows: readonly BatchRow[],
  onProgress: (progress: BatchProgress) => void,
): Promise<BatchOutcome> {
  const body = new Blob([`${JSON.stringify(manifestOf(rows))}\n`, ...rows.map(({ file }) => file)]);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ step: "sending", share: loaded / Math.max(1, total) });
    request.onprogress = () => {
      const last = readMessages(request.responseText).at(-1);
      if (request.status === 200 && last && "done" in last) {
        onProgress({ step: "preparing", share: last.done / last.total });
      }
    };
    request.onload = () => {
      try {
        resolve(outcomeOf(request));
      } catch {
        resolve(LOST);
      }
    };
    request.onerror = () => resolve(LOST);
    request.open("POST", `/api/admin/studies/${slug}/clips`);
    request.send(body);
  });
}
