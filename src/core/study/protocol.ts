import { z } from "zod";
import { languages } from "./language.ts";
import { endSchema, planSchema, ratingsPerClipSchema } from "./protocol-plan.ts";
import { consentSchema, questionsSchema } from "./protocol-questions.ts";
import { paySchema, recruitmentSchema } from "./protocol-recruitment.ts";
import { scalesSchema, sessionSchema } from "./protocol-session.ts";
import { audioSchema, playbackSchema, soundCheckSchema } from "./protocol-sound.ts";
import { textsSchema } from "./protocol-texts.ts";

/**
 * A study's rules as one value. Every field has a default, so that `{}` is a whole
 * protocol; a field it does not know is a fault.
 *
 * @example protocolSchema.parse({ session: { mainClips: 30 } }).session.practiceClips // 4
 */
export const protocolSchema = z.strictObject({
  /** The languages that are offered; their texts must be complete before opening. */
  languages: z
    .array(z.enum(languages))
    .min(1)
    .refine((list) => new Set(list).size === list.length, "expected each language once")
    .default([...languages]),
  texts: textsSchema,
  /** Whether participants are told before the trials that the music is machine-made. */
  disclosesSystems: z.boolean().default(false),
  consent: consentSchema,
  questions: questionsSchema,
  soundCheck: soundCheckSchema,
  session: sessionSchema,
  scales: scalesSchema,
  playback: playbackSchema,
  audio: audioSchema,
  recruitment: recruitmentSchema,
  pay: paySchema,
  ratingsPerClip: ratingsPerClipSchema,
  end: endSchema,
  plan: planSchema,
});

export type Protocol = z.infer<typeof protocolSchema>;

/** The protocol of a new study: complete neutral texts, 56 main clips, no recruitment codes. */
export function defaultProtocol(): Protocol {
  return protocolSchema.parse({});
}

/** One thing that is wrong with a protocol. */
export interface ProtocolFault {
  /** Where, as `session.mainClips`; empty for the whole value. */
  path: string;
  problem: string;
}

/**
 * Reads a protocol from a file or a form.
 *
 * @param value what was parsed from JSON
 * @returns the protocol with its defaults filled in, or every fault with its path
 * @example readProtocol({ session: { mainClips: 0 } }).faults?.[0]?.path // "session.mainClips"
 */
export function readProtocol(
  value: unknown,
): { protocol: Protocol; faults: null } | { protocol: null; faults: ProtocolFault[] } {
  const result = protocolSchema.safeParse(value);
  if (result.success) return { protocol: result.data, faults: null };
  const faults = result.error.issues.map((issue) => ({
    path: issue.path.join("."),
    problem: issue.message,
  }));
  return { protocol: null, faults };
}
