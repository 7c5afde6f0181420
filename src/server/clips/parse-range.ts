import type { ByteRange } from "./store.ts";

/**
 * Reads a Range header (RFC 9110) of one range.
 *
 * @returns null for the whole: no header, another unit, several ranges, or one that makes no sense
 */
export function parseRange(
  header: string | null,
  size: number,
): ByteRange | null | "unsatisfiable" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match) return null;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return null;
  if (first === "") {
    const length = Math.min(size, Number(last));
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(size - 1, Number(last));
  if (start >= size) return "unsatisfiable";
  return end < start ? null : { start, end };
}
