import { readFile } from "node:fs/promises";
import type { ImportFaults } from "./import-fault.ts";

const notText = "expected a text file in UTF-8, got something else";

/**
 * Reads a file that must be UTF-8 text, with or without a byte order mark.
 *
 * @param name the file's path within the folder, for the fault
 * @returns null, with a fault noted, when it is not
 */
export async function readText(
  path: string,
  name: string,
  faults: ImportFaults,
): Promise<string | null> {
  const bytes = await readFile(path);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  faults.fatal.push({ file: name, problem: notText });
  return null;
}
