import { z } from "zod";
import { languages } from "#core/study/language.ts";

const parameter = z.string().trim().min(1).max(200).nullable().default(null);

/** What a participant's browser sends to consent and start. */
export const startSchema = z.strictObject({
  language: z.enum(languages),
  /** The hash of the consent text that was shown. */
  consentHash: z.string().length(64),
  ticks: z.strictObject({
    age: z.literal(true),
    participate: z.literal(true),
    release: z.boolean(),
    hearing: z.boolean(),
  }),
  /** What the recruitment service's link carried. */
  external: z
    .strictObject({ participant: parameter, study: parameter, session: parameter })
    .nullable()
    .default(null),
  /** Whether a researcher walks through the study. */
  preview: z.boolean().default(false),
});

export type StartRequest = z.input<typeof startSchema>;
