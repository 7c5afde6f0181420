import { wrongInput } from "#server/errors.ts";

/** Reads a stream piece by piece: first a line, then counted bytes; never more than a chunk held. */
export interface ByteReader {
  /** The text up to the next line break, of at most so many bytes. */
  readLine(most: number): Promise<string>;
  /** Hands on exactly so many bytes, in chunks. */
  readBytes(count: number): AsyncGenerator<Uint8Array>;
  /** @throws RequestError when there is more */
  requireEnd(): Promise<void>;
}

const LINE_BREAK = 10;

const cutShort = () => wrongInput("The upload ended before it was whole; nothing was stored.");

export function byteReader(stream: ReadableStream<Uint8Array>): ByteReader {
  const reader = stream.getReader();
  let held: Uint8Array = new Uint8Array(0);
  /** Fills an empty hand; false at the end of the stream. */
  const fill = async (): Promise<boolean> => {
    while (held.length === 0) {
      const { done, value } = await reader.read();
      if (done) return false;
      held = value;
    }
    return true;
  };
  const take = (count: number): Uint8Array => {
    const taken = held.subarray(0, count);
    held = held.subarray(taken.length);
    return taken;
  };
  return {
    async readLine(most) {
      const parts: Uint8Array[] = [];
      for (let length = 0; length <= most; ) {
        if (!(await fill())) throw cutShort();
        const end = held.indexOf(LINE_BREAK);
        const part = take(end === -1 ? held.length : end);
        parts.push(part);
        length += part.length;
        if (end === -1) continue;
        take(1);
        return Buffer.concat(parts).toString("utf8");
      }
      throw wrongInput(`The upload's description is longer than ${most} bytes.`);
    },
    async *readBytes(count) {
      for (let left = count; left > 0; ) {
        if (!(await fill())) throw cutShort();
        const chunk = take(left);
        left -= chunk.length;
        yield chunk;
      }
    },
    async requireEnd() {
      if (await fill()) throw wrongInput("The upload has more bytes than it announced.");
    },
  };
}
