import { z } from "zod";

/** The fewest trials between a clip and its repeat that a protocol can ask for. */
export const REPEAT_DISTANCE = 10;

/** What one participant's session is made of. */
export const sessionSchema = z
  .strictObject({
    /** Main clips per participant; practice, anchors, catch trials and repeats come on top. */
    mainClips: z.number().int().min(1).max(500).default(56),
    practiceClips: z.number().int().min(0).max(20).default(4),
    anchors: z.number().int().min(0).max(40).default(4),
    catchTrials: z.number().int().min(0).max(20).default(2),
    /** The share of main clips that come a second time. */
    repeatsShare: z.number().min(0).max(0.1).default(0.05),
    /** A repeat comes at least so many trials after the first hearing. */
    repeatsMinDistance: z.number().int().min(REPEAT_DISTANCE).max(500).default(REPEAT_DISTANCE),
    /** A break is offered after so many trials that are not practice; null for none. */
    breakEvery: z.number().int().min(5).max(200).nullable().default(24),
    /** Minutes of silence after which a session's places return to the study. */
    leaseMinutes: z.number().int().min(5).max(20_160).default(60),
    /** Whether the ratings of a session that was not finished count. */
    unfinished: z.enum(["keep", "drop"]).default("keep"),
  })
  .prefault({});

/** How the two scales are asked; their words are among the texts. */
export const scalesSchema = z
  .strictObject({
    /** Which scale comes first; `alternate` changes from participant to participant. */
    order: z.enum(["alternate", "valence-first", "arousal-first"]).default("alternate"),
    /** Whether sound quality is asked as a third question. */
    soundQuality: z.boolean().default(false),
  })
  .prefault({});
