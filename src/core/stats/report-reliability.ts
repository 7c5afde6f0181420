import { z } from "zod";
import { interval, maybe } from "#core/stats/report-figures.ts";

const coefficientSchema = z.object({ value: maybe, ci95: interval.nullable() });

/** Reliability of one axis; intervals by a bootstrap over clips. */
export const axisReliabilitySchema = z.object({
  icc1: coefficientSchema,
  icc1k: coefficientSchema,
  iccCrossed: coefficientSchema,
  k0: maybe,
  krippendorff: z.object({ interval: coefficientSchema, ordinal: coefficientSchema }),
  /** Participants were left out for disagreeing, so agreement among the rest is no evidence. */
  circular: z.boolean(),
});

export type AxisReliability = z.infer<typeof axisReliabilitySchema>;

/** What each coefficient means, for whoever reads it. */
export const reliabilityMeanings = {
  icc1: "Share of the variance of single ratings that lies between clips: how reliable one rating by one listener is.",
  icc1k:
    "Reliability of a clip's mean rating, over as many ratings as a clip typically has (k0): how well another set of listeners would reproduce the order of clips.",
  iccCrossed:
    "Share of variance between clips once listeners' own levels are set apart: v_clip / (v_clip + v_participant + v_residual).",
  krippendorffInterval:
    "Agreement beyond chance, with disagreement measured by squared distance on the scale: 1 is perfect, 0 is chance.",
  krippendorffOrdinal:
    "Agreement beyond chance, with the scale's values taken only as ordered: 1 is perfect, 0 is chance.",
} as const;
