import type { CutStart } from "#core/audio/cut-clip.ts";

/** How a protocol wants its clips' audio. */
export interface AudioRules {
  /** Length of a clip in seconds. */
  seconds: number;
  /** Whether a shorter file is taken at its own length. */
  allowShorter: boolean;
  /** `level`: brought to the target by gain; `as-is`: left as loud as it came. */
  loudness: "level" | "as-is";
  /** Integrated loudness that `level` aims at, in LUFS. */
  targetLufs: number;
  /** The format that is served. */
  rendition: "flac" | "mp3";
}

/** One audio file on its way into a study. */
export interface ClipInput {
  bytes: Uint8Array;
  /** What errors and reports call the file. */
  name: string;
  /** Where the clip is cut from; the file's start unless said otherwise. */
  start?: CutStart;
}

/** What is served to browsers. */
export interface Rendition {
  format: "flac" | "mp3";
  contentType: "audio/flac" | "audio/mpeg";
  bytes: Uint8Array;
  sha256: string;
}

/** A clip's audio facts and its rendition. */
export interface PreparedClip {
  name: string;
  /** Length of the clip in milliseconds. */
  durationMs: number;
  /** In Hz, of the source. */
  sampleRate: number;
  channels: 1 | 2;
  /** LUFS of the cut clip as it came; `-Infinity` for silence. */
  loudnessBefore: number;
  /** LUFS of what is served. */
  loudnessAfter: number;
  /** dBTP; `-Infinity` for digital silence. */
  truePeakBefore: number;
  truePeakAfter: number;
  gainDb: number;
  /** Whether the target was reached; true where loudness is left as it is. */
  reachedTarget: boolean;
  /** Nothing in the clip is above -70 LUFS. */
  silent: boolean;
  /** SHA-256 of the file as it came, hexadecimal. */
  originalSha256: string;
  /** SHA-256 of the whole file's decoded samples: equal for equal sound in another container. */
  samplesSha256: string;
  /** 400 whole numbers, 0 to 100, scaled to the clip's own highest sample. */
  peaks: number[];
  rendition: Rendition;
}
