import { z } from "zod";

/** The sound check before the instructions. */
export const soundCheckSchema = z
  .strictObject({
    /** Set a comfortable level with a reference sound. */
    level: z.boolean().default(true),
    /** The Huggins pitch test for headphones: six trials, all six to be right. */
    headphones: z.boolean().default(true),
    attempts: z.number().int().min(1).max(10).default(2),
    /**
     * What happens when every attempt at the headphone test fails: `continue` goes on and is
     * flagged, `retry` may try again without end, `screen-out` ends the session.
     */
    onFail: z.enum(["continue", "retry", "screen-out"]).default("continue"),
  })
  .prefault({});

/** How imported audio is cut, levelled and served. */
export const audioSchema = z
  .strictObject({
    /** Length of a served clip in seconds. */
    seconds: z.number().min(0.5).max(120).default(10),
    /** Whether audio shorter than that is taken as it is; otherwise it is refused. */
    allowShorter: z.boolean().default(false),
    /** Which part of longer audio is served. */
    cut: z.enum(["start", "loudest"]).default("start"),
    /** `level` brings every clip to the target loudness, `as-is` leaves it. */
    loudness: z.enum(["level", "as-is"]).default("level"),
    /** Integrated loudness in LUFS (ITU-R BS.1770); -23 is EBU R 128's. */
    targetLufs: z.number().min(-40).max(-10).default(-23),
    rendition: z.enum(["flac", "mp3"]).default("flac"),
  })
  .prefault({});

/** What a participant may and must do with a clip. */
export const playbackSchema = z
  .strictObject({
    /** The share of a clip that must have been heard before a rating can be sent. */
    heardShare: z.number().min(0.5).max(1).default(0.95),
    /** How often a clip may be played again; null for no limit. */
    replaysMax: z.number().int().min(0).max(100).nullable().default(2),
    /** An even bar by default: a waveform can sway an arousal rating. */
    player: z.enum(["bar", "waveform"]).default("bar"),
  })
  .prefault({});
