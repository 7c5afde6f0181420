import { type InputProblem, RequestError } from "#server/errors.ts";
import { logFault } from "#server/log-fault.ts";

/** What the page that uploads is told, one line of JSON each; the last is `stored` or `error`. */
export type UploadMessage =
  | { done: number; total: number }
  | { stored: number }
  | { error: string; problems: InputProblem[] };

function failure(error: unknown): UploadMessage {
  if (error instanceof RequestError) return { error: error.message, problems: error.problems };
  logFault(error);
  return { error: "Something went wrong on our side. Nothing was stored.", problems: [] };
}

/** Answers at once and tells how the work goes on, then how it ended. */
export function uploadResponse(
  work: (tell: (message: UploadMessage) => void) => Promise<UploadMessage>,
): Response {
  const encoder = new TextEncoder();
  let open = true;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (message: UploadMessage) => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`));
      };
      tell(await work(tell).catch(failure));
      if (open) controller.close();
    },
    // Who went away is told nothing.
    cancel() {
      open = false;
    },
  });
  const headers = { "content-type": "application/x-ndjson", "cache-control": "no-store" };
  return new Response(stream, { headers });
}
