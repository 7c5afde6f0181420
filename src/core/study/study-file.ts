import { z } from "zod";
import { intentDetailsSchema } from "./intent-details.ts";
import { type ProtocolFault, protocolSchema } from "./protocol.ts";
import { studyDetailsSchema } from "./study-details.ts";
import { systemDetailsSchema } from "./system-details.ts";

/** Names the kind of file, so that another JSON file is not taken for one. */
export const STUDY_FILE_FORMAT = "circumplex-study-1";

function keysOnce(what: string) {
  return (items: readonly { key: string }[], context: z.core.$RefinementCtx): void => {
    const seen = new Set<string>();
    for (const [index, { key }] of items.entries()) {
      if (seen.has(key)) {
        const message = `expected each ${what} once, got "${key}" again`;
        context.addIssue({ code: "custom", path: [index, "key"], message });
      }
      seen.add(key);
    }
  };
}

/** A study's design as a file: everything but its clips and its participants. */
export const studyFileSchema = z.strictObject({
  format: z.literal(STUDY_FILE_FORMAT),
  study: studyDetailsSchema,
  protocol: protocolSchema,
  systems: z.array(systemDetailsSchema).max(500).superRefine(keysOnce("system")),
  intents: z.array(intentDetailsSchema).max(500).superRefine(keysOnce("intent")),
});

export type StudyFile = z.infer<typeof studyFileSchema>;

export type ReadStudyFile =
  | { file: StudyFile; faults: null }
  | { file: null; faults: ProtocolFault[] };

function parseJson(text: string): { value: unknown } | { fault: ProtocolFault } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    const detail = error instanceof Error ? `: ${error.message}` : "";
    return { fault: { path: "", problem: `expected JSON${detail}` } };
  }
}

/**
 * Reads a study file.
 *
 * @param text the file's whole text
 * @returns the design with the protocol's defaults filled in, or every fault with its path
 * @example readStudyFile("{}").faults?.[0]?.path // "format"
 */
export function readStudyFile(text: string): ReadStudyFile {
  const parsed = parseJson(text);
  if ("fault" in parsed) return { file: null, faults: [parsed.fault] };
  const result = studyFileSchema.safeParse(parsed.value);
  if (result.success) return { file: result.data, faults: null };
  const faults = result.error.issues.map((issue) => ({
    path: issue.path.join("."),
    problem: issue.message,
  }));
  return { file: null, faults };
}
