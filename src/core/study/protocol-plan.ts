import { z } from "zod";

/** The families of tests that an analysis plan can name as primary. */
export const testFamilies = [
  "error-by-system",
  "access-error",
  "access-error-by-quadrant",
  "access-distance",
  "arousal-half-and-axis",
  "system-pairs",
] as const;

/** The measures of how a clip misses its target. */
export const planMeasures = ["error", "absError", "distance", "overNeutral"] as const;

/** How many ratings each main clip is to get. */
export const ratingsPerClipSchema = z
  .strictObject({
    target: z.number().int().min(1).max(1000).default(6),
    minimum: z.number().int().min(1).max(1000).default(4),
  })
  .refine((ratings) => ratings.minimum <= ratings.target, {
    path: ["minimum"],
    message: "expected at most the target",
  })
  .prefault({});

/** When the study closes by itself: at whichever comes first; null for what does not count. */
export const endSchema = z
  .strictObject({
    /** Finished participants of phase main. */
    participants: z.number().int().min(1).max(1_000_000).nullable().default(null),
    /** Ratings that every main clip has. */
    ratingsPerClip: z.number().int().min(1).max(1000).nullable().default(null),
    /** The last day, as 2026-12-31, in UTC. */
    date: z.iso.date().nullable().default(null),
  })
  .prefault({});

/** What will be tested, said before there are data; frozen when the study opens. */
export const planSchema = z
  .strictObject({
    primaryFamily: z.enum(testFamilies).default("access-error"),
    measure: z.enum(planMeasures).default("error"),
    /** The smallest difference that matters, in scale points. */
    smallestDifference: z.number().min(0).max(8).default(0.5),
    /** The rules by which answers are flagged. */
    ruleSet: z.enum(["screening-1"]).default("screening-1"),
    /** Clips with fewer ratings are left out of the results. */
    minimumRatings: z.number().int().min(1).max(1000).default(3),
    whenToStop: z
      .string()
      .trim()
      .max(2000)
      .default(
        "When the end that the protocol sets is reached. No results by system, access or intent are looked at before.",
      ),
  })
  .prefault({});
