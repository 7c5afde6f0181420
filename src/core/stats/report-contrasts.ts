import { z } from "zod";
import { interval, maybe, number } from "#core/stats/report-figures.ts";
import { quadrants } from "#core/study/quadrant.ts";

/** The rating-level mixed model of contrast 1. */
export const mixedSchema = z.object({
  estimate: number,
  se: number,
  /** Participants of the study - 1. */
  df: number,
  ci95: interval,
  p: number,
  /** Standard deviations, in scale points. */
  sd: z.object({ clip: number, participant: number, slope: number, residual: number }),
});

export type MixedReport = z.infer<typeof mixedSchema>;

export const systemLevelSchema = z.object({
  /** Difference of the unweighted means over systems. */
  difference: number,
  t: maybe,
  df: number,
  p: maybe,
  /** Ways to choose which systems are commercial; above 10,000, the number of draws. */
  splits: number,
  permutationP: number,
});

export type SystemLevel = z.infer<typeof systemLevelSchema>;

const testSchema = z.object({ t: number, df: number, p: number, ci95: interval });

export const contrastSchema = z.object({
  /** `commercial|open-source`, `high|low`, `valence|arousal`, or two systems `A|B`. */
  contrast: z.string(),
  /** null in `valence|arousal`. */
  axis: z.enum(["valence", "arousal", "plane"]).nullable(),
  measure: z.enum(["error", "absError", "overNeutral", "distance"]),
  scope: z.enum(["all", ...quadrants]),
  /** Clips in the first and the second group. */
  n: z.tuple([number, number]),
  /** First minus second, in scale points. */
  difference: number,
  bootstrapSe: maybe,
  bootstrap95: interval.nullable(),
  /** From difference / bootstrapSe. */
  p: maybe,
  pHolm: maybe,
  welch: testSchema.nullable(),
  hedgesG: maybe,
  mannWhitney: z.object({ U: number, p: maybe }).nullable(),
  rankBiserial: maybe,
  paired: z
    .object({
      t: number,
      df: number,
      p: number,
      ci95: interval,
      wilcoxon: z.object({ W: number, p: maybe }),
      dz: number,
    })
    .nullable(),
  mixed: mixedSchema.nullable(),
  /** Why there is no mixed model where one belongs; null where there is one or none belongs. */
  mixedMissing: z.string().nullable(),
  systemLevel: systemLevelSchema.nullable(),
  intentPermutation: z.object({ splits: number, p: number }).nullable(),
});

export type ContrastReport = z.infer<typeof contrastSchema>;

export const omnibusSchema = z.object({
  axis: z.enum(["valence", "arousal"]),
  welchAnova: z.object({ F: number, df1: number, df2: number, p: number }).nullable(),
  kruskalWallis: z.object({ H: number, df: number, p: number }).nullable(),
});

export type OmnibusReport = z.infer<typeof omnibusSchema>;
