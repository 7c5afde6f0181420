import { z } from "zod";
import { contrastSchema, omnibusSchema } from "#core/stats/report-contrasts.ts";
import { interval, maybe, number } from "#core/stats/report-figures.ts";
import { anchorsSchema, groupSchema, recognitionSchema } from "#core/stats/report-groups.ts";
import { raterSchema } from "#core/stats/report-raters.ts";
import { axisReliabilitySchema } from "#core/stats/report-reliability.ts";
import { planMeasures, testFamilies } from "#core/study/protocol-plan.ts";

/** Which participants enter. */
export const includes = ["all", "not-excluded", "not-flagged"] as const;

export type Include = (typeof includes)[number];

/** Participants' phases that can be analysed together. */
export const analysedPhases = ["test", "pilot", "main", "simulated", "imported"] as const;

/** Parts that are still being computed: a report with any is a first look. */
export const pendingParts = ["bootstrap", "mixed-models"] as const;

/** The analysis plan that opening the study froze. */
export const frozenPlanSchema = z.object({
  primaryFamily: z.enum(testFamilies),
  measure: z.enum(planMeasures),
  /** In scale points. */
  smallestDifference: number,
  ruleSet: z.string(),
  minimumRatings: number,
  whenToStop: z.string(),
  frozenAt: z.string().nullable(),
  /** Hash of the plan as it was frozen. */
  sha256: z.string().nullable(),
});

export type FrozenPlan = z.infer<typeof frozenPlanSchema>;

export const ruleSchema = z.object({
  include: z.enum(includes),
  phases: z.array(z.enum(analysedPhases)),
  minimumRatingsPerClip: number,
  /** Systems that count as commercial. */
  commercial: z.array(z.string()),
  neutral: number,
  bootstrap: z.object({ draws: number, seed: z.union([z.string(), number]) }),
});

export const countsSchema = z.object({
  ratings: number,
  participants: number,
  clips: number,
  systems: number,
  intents: number,
  excludedParticipants: number,
  voidTrials: number,
  ratingsPerClip: z.object({ min: maybe, median: maybe, mean: maybe, max: maybe }),
});

export const findingSchema = z.object({
  id: z.enum(["access-valence", "arousal-halves", "neutral-bias", "valence-arousal"]),
  /** true or false; null when the answer depends on the measure or the data are too few. */
  holds: z.boolean().nullable(),
  /** Why `holds` is null. */
  undecided: z.enum(["depends-on-measure", "too-few-data"]).nullable(),
  sentence: z.string(),
  evidence: z.array(
    z.object({
      label: z.string(),
      value: number,
      /** The bootstrap's 95% interval. */
      interval: interval.nullable(),
      p: maybe,
    }),
  ),
});

export type Finding = z.infer<typeof findingSchema>;

/** One value for `analyze --json`, the results page and the API. */
export const reportSchema = z.object({
  study: z.string(),
  /** ISO 8601. */
  generatedAt: z.string(),
  /** While a study is open, results by system, access and intent are left out. */
  sealed: z.boolean(),
  /** The owner's act of looking early; null when there was none. */
  unsealed: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  plan: frozenPlanSchema.nullable(),
  /** How this analysis departs from the frozen plan, in sentences. */
  departures: z.array(z.string()),
  pending: z.array(z.enum(pendingParts)),
  rule: ruleSchema,
  counts: countsSchema,
  groups: z.array(groupSchema),
  recognition: z.array(recognitionSchema),
  contrasts: z.array(contrastSchema),
  omnibus: z.array(omnibusSchema),
  reliability: z.object({ valence: axisReliabilitySchema, arousal: axisReliabilitySchema }),
  /** null without human-made clips. */
  anchors: anchorsSchema.nullable(),
  positionDrift: z.array(
    z.object({
      third: z.literal([1, 2, 3]),
      axis: z.enum(["valence", "arousal"]),
      mean: number,
      sd: maybe,
    }),
  ),
  raters: z.array(raterSchema),
  findings: z.array(findingSchema),
});

export type Report = z.infer<typeof reportSchema>;
export type Rule = z.infer<typeof ruleSchema>;
