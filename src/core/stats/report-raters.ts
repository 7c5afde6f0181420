import { z } from "zod";
import { maybe, number } from "#core/stats/report-figures.ts";

/** What the rule set `screening-1` can say against a participant's answers. */
export const screeningFlags = [
  "no-agreement",
  "axis-copy",
  "few-answers",
  "flat",
  "catch-failed",
  "too-fast",
] as const;

export type ScreeningFlag = (typeof screeningFlags)[number];

/** What is worth a look and never counts against anyone. */
export const screeningNotes = ["one-axis", "reversed", "swapped", "no-repeat-agreement"] as const;

export type ScreeningNote = (typeof screeningNotes)[number];

/** The flags that rest on agreement with others: after them, reliability is circular. */
export const agreementFlags: readonly string[] = ["no-agreement", "axis-copy", "few-answers"];

const perAxis = z.object({ valence: number, arousal: number });

export const raterSchema = z.object({
  participant: z.string(),
  /** Main ratings. */
  n: number,
  /** Those on clips with two or more other included raters. */
  nScreen: number,
  /** Whether nScreen is large enough (30) for the rules. */
  judged: z.boolean(),
  /** Own ratings against the mean of the others on the same clips; 0 where undefined. */
  restCorrelation: perAxis,
  agreement: number,
  z: number,
  zAxis: perAxis,
  /** Standard deviations of own ratings (n - 1); null below two ratings. */
  sd: z.object({ valence: maybe, arousal: maybe }),
  valenceArousalCorrelation: number,
  /** Share of the two most used valence-arousal pairs. */
  topPairShare: number,
  /** Share of ratings with the same value on both axes. */
  equalShare: number,
  /** From the end of the first full hearing to sending. */
  medianResponseMs: maybe,
  catchFailed: maybe,
  /** Mean absolute difference of first and second answer, over repeats and both axes. */
  repeatMeanAbsDifference: maybe,
  flags: z.array(z.enum(screeningFlags)),
  notes: z.array(z.enum(screeningNotes)),
});

export type RaterReport = z.infer<typeof raterSchema>;
