import { z } from "zod";

/** The most entries that one request may carry. */
export const MOST_ENTRIES = 20;

/** Why a participant ends a trial without rating it. */
export const voidReasons = ["no-sound", "glitch", "voice", "other", "fetch-failed"] as const;

const score = z.number().int().min(1).max(9);
/** Milliseconds since the trial was shown, up to a fortnight: longer is as good as unknown. */
const moment = z.number().int().min(0).max(1_209_600_000).nullable().default(null);
const count = z.number().int().min(0).max(32_767).nullable().default(null);
const word = z.string().max(40).nullable().default(null);
const instant = z.iso.datetime().nullable().default(null);

/** How a clip was heard and an answer made: recorded and flagged, never a ground to refuse. */
export const telemetrySchema = z.strictObject({
  shownAt: instant,
  sentAt: instant,
  readyMs: moment,
  firstPlayMs: moment,
  heardMs: moment,
  valenceFirstMs: moment,
  valenceLastMs: moment,
  arousalFirstMs: moment,
  arousalLastMs: moment,
  sentMs: moment,
  plays: count,
  pauses: count,
  stalls: count,
  heardShare: z.number().min(0).max(1).nullable().default(null),
  hiddenCount: count,
  hiddenMs: moment,
  viewportWidth: count,
  viewportHeight: count,
  inputType: word,
  browser: word,
  platform: word,
  sampleRate: z.number().int().min(0).max(10_000_000).nullable().default(null),
  outputLatencyMs: z.number().min(0).max(100_000).nullable().default(null),
});

const place = {
  /** Made in the browser; the same entry keeps its key however often it is sent. */
  key: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  position: z.number().int().min(1).max(10_000),
};

/** The two ways in which a trial ends. */
export const answerEntrySchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...place,
    type: z.literal("answer"),
    valence: score,
    arousal: score,
    quality: score.nullable().default(null),
    telemetry: telemetrySchema,
  }),
  z.strictObject({ ...place, type: z.literal("void"), reason: z.enum(voidReasons) }),
]);

/** A request's entries, in the order of the trials. */
export const answerEntriesSchema = z.strictObject({
  entries: z.array(answerEntrySchema).min(1).max(MOST_ENTRIES),
});

export type AnswerEntry = z.infer<typeof answerEntrySchema>;
export type RatingEntry = Extract<AnswerEntry, { type: "answer" }>;
export type VoidEntry = Extract<AnswerEntry, { type: "void" }>;
export type VoidWord = VoidEntry["reason"];
export type Telemetry = z.infer<typeof telemetrySchema>;
