import { z } from "zod";

const parameterName = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_.-]{1,60}$/, "expected 1 to 60 letters, digits, dots, hyphens, underscores");

const code = z.string().trim().max(100).default("");

const returnLink = z
  .string()
  .trim()
  .refine((link) => link === "" || /^https?:\/\/\S+$/.test(link), "expected an http(s) address")
  .default("");

/** How people come from a recruitment service and go back to it. */
export const recruitmentSchema = z
  .strictObject({
    /** The names of the parameters in the service's link. */
    parameters: z
      .strictObject({
        participant: parameterName.default("PROLIFIC_PID"),
        study: parameterName.default("STUDY_ID"),
        session: parameterName.default("SESSION_ID"),
      })
      .prefault({}),
    /** Whether only people with the service's id may start. */
    requireId: z.boolean().default(false),
    /** The service's codes; empty where there is none. */
    codes: z.strictObject({ completed: code, screenedOut: code, noConsent: code }).prefault({}),
    /** Where a participant returns to; `{code}` in it is replaced by the code. */
    returnLink,
    /** Slugs of studies whose participants are turned away before consent. */
    excludeStudies: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
    /** Days after payment when the service's ids are erased. */
    eraseIdsAfterDays: z.number().int().min(1).max(3650).default(30),
  })
  .prefault({});

/** What participants are paid. */
export const paySchema = z
  .strictObject({
    /** For a finished session; 0 for none. */
    reward: z.number().min(0).max(1_000_000).default(0),
    /** ISO 4217. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "expected a currency code of three capitals, such as GBP")
      .default("GBP"),
    /** The minutes that a session is expected to take, breaks included. */
    expectedMinutes: z.number().min(1).max(600).default(25),
    /** For a session that was screened out or stopped early. */
    partialReward: z.number().min(0).max(1_000_000).default(0),
    /** The least pay per hour that the recruitment service accepts; null for none. */
    minimumPerHour: z.number().min(0).max(1_000_000).nullable().default(null),
  })
  .refine((pay) => pay.partialReward <= pay.reward, {
    path: ["partialReward"],
    message: "expected at most the reward",
  })
  .prefault({});
