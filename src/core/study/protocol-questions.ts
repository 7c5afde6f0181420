import { z } from "zod";

/** Which questions a participant is asked before and after the trials; each can be declined. */
export const questionsSchema = z
  .strictObject({
    ageBand: z.boolean().default(true),
    gender: z.boolean().default(true),
    /** The country grown up in. */
    country: z.boolean().default(true),
    languages: z.boolean().default(true),
    /** Asked only with the tick that allows it: it is health data. */
    hearing: z.boolean().default(true),
    listeningDevice: z.boolean().default(true),
    /**
     * `gold-msi`: the index's seven training items in the languages that have a published
     * translation, one plain question in the others; `plain`: the plain question in all.
     */
    musicalTraining: z.enum(["off", "plain", "gold-msi"]).default("gold-msi"),
    /** At the end: were there problems with the sound? */
    soundProblems: z.boolean().default(true),
    /** At the end: did you answer seriously? */
    seriousness: z.boolean().default(true),
    /** At the end: anything to say? */
    comment: z.boolean().default(true),
  })
  .prefault({});

/** The rules of consent that are not texts. */
export const consentSchema = z
  .strictObject({
    /** Raised by the researcher whenever a text of the consent changes. */
    version: z.string().trim().min(1).max(40).default("1"),
    /** Whether the release as open data is asked for, by a tick of its own. */
    askRelease: z.boolean().default(true),
    /** Days after the session's start until which a participant can withdraw. */
    withdrawDays: z.number().int().min(0).max(3650).default(30),
  })
  .prefault({});
