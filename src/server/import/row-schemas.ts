import { z } from "zod";
import { quadrants } from "#core/study/quadrant.ts";

const ratingCell = z
  .string()
  .regex(/^[1-9]$/, "expected a whole number 1 to 9")
  .transform(Number);

const decimal = /^\d{1,3}(\.\d{1,15})?$/;

const targetCell = z
  .string()
  .refine(
    (cell) => decimal.test(cell) && Number(cell) >= 1 && Number(cell) <= 9,
    "expected a number from 1 to 9",
  )
  .transform(Number);

const indexCell = z
  .string()
  .regex(/^\d{1,6}$/, "expected a whole number from 0")
  .transform(Number);

const numberOrEmpty = z
  .string()
  .regex(/^(-?\d+(\.\d+)?)?$/, "expected a number or nothing")
  .transform((cell) => (cell === "" ? null : Number(cell)));

function textCell(most: number) {
  const expected = `expected 1 to ${most} characters`;
  return z.string().refine((cell) => cell.trim() !== "" && cell.length <= most, expected);
}

const keyCell = textCell(100).refine((cell) => cell.trim() === cell, "expected no outer spaces");

/** An optional column, in which an empty cell says nothing. */
function maybe<T>(cell: z.ZodType<T, string>) {
  return z
    .string()
    .optional()
    .transform((text, context): T | undefined => {
      if (text === undefined || text === "") return undefined;
      const read = cell.safeParse(text);
      if (read.success) return read.data;
      const message = read.error.issues[0]?.message ?? "expected another value";
      context.issues.push({ code: "custom", message, input: text });
      return z.NEVER;
    });
}

/** `ratings_metadata.csv` */
export const ratingRow = z.object({
  user: textCell(100),
  audio_file: textCell(500),
  valence: ratingCell,
  arousal: ratingCell,
});

/** `emotion_intents_metadata.csv` */
export const intentRow = z.object({
  quadrant: z.enum(["", ...quadrants], `expected ${quadrants.join(", ")}, or nothing`),
  emotion: keyCell,
  gt_valence: targetCell,
  gt_arousal: targetCell,
});

/** `clips_metadata.csv` */
export const clipRow = z.object({
  index: indexCell,
  audio_file: textCell(500),
  model: keyCell,
  emotion: keyCell,
  file_index: indexCell,
  valence: numberOrEmpty,
  arousal: numberOrEmpty,
  num_annotators: indexCell,
});

const startCell = z
  .string()
  .refine(
    (cell) => cell === "start" || cell === "loudest" || /^\d{1,5}(\.\d{1,6})?$/.test(cell),
    "expected seconds into the file, start, or loudest",
  )
  .transform((cell) => (cell === "start" || cell === "loudest" ? cell : Number(cell)));

/** `manifest.csv` */
export const manifestRow = z.object({
  file: textCell(500),
  system: z.string().max(100, "expected at most 100 characters"),
  intent: z.string().max(100, "expected at most 100 characters"),
  role: maybe(z.enum(["main", "practice", "anchor"], "expected main, practice or anchor")),
  index: maybe(indexCell),
  start: maybe(startCell),
  target_valence: maybe(targetCell),
  target_arousal: maybe(targetCell),
});

/** `systems.csv` */
export const systemRow = z.object({
  system: keyCell,
  access: z.enum(["open-source", "commercial"], "expected open-source or commercial"),
  version: maybe(textCell(100)),
});

export type RatingRow = z.output<typeof ratingRow>;
export type IntentRow = z.output<typeof intentRow>;
export type ClipRow = z.output<typeof clipRow>;
export type ManifestRow = z.output<typeof manifestRow>;
export type SystemRow = z.output<typeof systemRow>;
