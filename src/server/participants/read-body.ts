import type { z } from "zod";
import { RequestError, wrongInput } from "#server/errors.ts";

/** Twenty whole entries are 14 kB; a free comment may be longer. */
const MOST_BYTES = 64 * 1024;

function tooLong() {
  return wrongInput(`The message is longer than ${MOST_BYTES} bytes.`);
}

async function readText(request: Request): Promise<string> {
  const announced = request.headers.get("content-length");
  // The web server reads no more than was announced; without that we count ourselves.
  if (announced === null) return readCounting(request);
  if (!(Number(announced) <= MOST_BYTES)) throw tooLong();
  return request.text();
}

async function readCounting(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString("utf8");
    size += value.byteLength;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw tooLong();
    }
    chunks.push(value);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RequestError("wrong-input", "Expected JSON.", { cause: error });
  }
}

/** Reads a request's JSON, says of each fault where it is, and trusts nothing before. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const result = schema.safeParse(parseJson(await readText(request)));
  if (result.success) return result.data;
  throw wrongInput(
    "The message is not as expected.",
    result.error.issues.map((issue) => ({ path: issue.path.join("."), problem: issue.message })),
  );
}
