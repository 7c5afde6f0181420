import { z } from "zod";
import { choices } from "./choices.ts";

/** What a participant says about themselves; null for what was not asked or not answered. */
export const aboutSchema = z.strictObject({
  ageBand: z.enum(choices.ageBand).nullable().default(null),
  gender: z.enum(choices.gender).nullable().default(null),
  /** Own words for the gender: free text, never released. */
  genderWords: z.string().trim().max(100).nullable().default(null),
  /** The country grown up in, by its ISO 3166-1 code. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  /** The languages spoken since childhood: free text, never released. */
  languages: z.string().trim().max(200).nullable().default(null),
  hearing: z.enum(choices.hearing).nullable().default(null),
  listeningDevice: z.enum(choices.listeningDevice).nullable().default(null),
  /** Years of training on an instrument or in singing. */
  musicalTraining: z.enum(choices.musicalTraining).nullable().default(null),
});

export type AboutAnswers = z.infer<typeof aboutSchema>;

/** What is asked after the last trial. */
export const closingSchema = z.strictObject({
  soundProblems: z.enum(choices.soundProblems).nullable().default(null),
  seriousness: z.enum(choices.seriousness).nullable().default(null),
  /** Free text, never released. */
  comment: z.string().trim().max(2000).nullable().default(null),
});

export type ClosingAnswers = z.infer<typeof closingSchema>;
