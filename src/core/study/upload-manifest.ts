import { z } from "zod";
import { keySchema } from "./system-details.ts";

/** The most that one file, and one batch of files, can have. */
export const uploadLimits = {
  fileBytes: 200 * 1024 * 1024,
  batchBytes: 4 * 1024 * 1024 * 1024,
  files: 2000,
} as const;

/** The endings of files that can be uploaded. */
export const uploadEndings = [".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".m4a"] as const;

const target = z.number().min(1).max(9).nullable().default(null);

/** One file of a batch with its place in the study, as the researcher set it. */
export const uploadedFileSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^/\\\p{Cc}]+$/u, "expected a file name without folders"),
    bytes: z.number().int().min(1, "expected a file that is not empty").max(uploadLimits.fileBytes),
    role: z.enum(["main", "practice", "anchor"]),
    system: keySchema.nullable(),
    intent: keySchema.nullable(),
    /** The clip's number within its cell or role. */
    index: z.number().int().min(0).max(999_999),
    targetValence: target,
    targetArousal: target,
  })
  .superRefine((file, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    const isMain = file.role === "main";
    if (isMain && file.system === null) fault("system", "expected a system");
    if (isMain && file.intent === null) fault("intent", "expected an intent");
    if (!isMain && file.system !== null) fault("system", "expected none: only main clips have one");
    if (!isMain && file.intent !== null) fault("intent", "expected none: only main clips have one");
    if ((file.targetValence === null) !== (file.targetArousal === null)) {
      fault("targetArousal", "expected both targets or none");
    }
    if (file.role === "anchor" && file.targetValence === null) {
      fault("targetValence", "expected an anchor's known valence and arousal");
    }
  });

export type UploadedFile = z.infer<typeof uploadedFileSchema>;

function placeOf({ role, system, intent, index }: UploadedFile): string {
  return JSON.stringify([role, system, intent, index]);
}

/** A batch: its files in the order in which their bytes follow. */
export const uploadManifestSchema = z
  .strictObject({
    files: z.array(uploadedFileSchema).min(1, "expected at least one file").max(uploadLimits.files),
  })
  .superRefine(({ files }, context) => {
    const names = new Set<string>();
    const places = new Set<string>();
    for (const [index, file] of files.entries()) {
      const fault = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: ["files", index, field], message });
      if (names.has(file.name)) fault("name", "expected each file once");
      if (places.has(placeOf(file))) fault("index", "expected another number: this place is taken");
      names.add(file.name);
      places.add(placeOf(file));
    }
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes > uploadLimits.batchBytes) {
      const message = `expected at most ${uploadLimits.batchBytes} bytes in one batch`;
      context.addIssue({ code: "custom", path: ["files"], message });
    }
  });

export type UploadManifest = z.infer<typeof uploadManifestSchema>;
