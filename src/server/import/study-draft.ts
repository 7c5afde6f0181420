import type { CutStart } from "#core/audio/cut-clip.ts";
import type { Access } from "#core/study/known-systems.ts";

/** The place in a folder's table that something was read from. */
export interface Origin {
  file: string;
  line?: number;
}

export interface SystemDraft {
  key: string;
  access: Access;
  version: string | null;
}

export interface IntentDraft {
  key: string;
  targetValence: number;
  targetArousal: number;
}

/** A clip as a folder describes it; `audio` is its file's path within the folder. */
export interface ClipDraft {
  role: "main" | "practice" | "anchor";
  system: string | null;
  intent: string | null;
  index: number;
  sourceName: string;
  targetValence: number | null;
  targetArousal: number | null;
  start: CutStart | null;
  audio: string | null;
  origin: Origin;
}

/** A rating as a folder gives it, in the source's order. */
export interface RatingDraft {
  user: string;
  clip: ClipDraft;
  valence: number;
  arousal: number;
}

/** A study as an import folder describes it, before anything is written. */
export interface StudyDraft {
  systems: SystemDraft[];
  intents: IntentDraft[];
  clips: ClipDraft[];
  ratings: RatingDraft[];
  warnings: string[];
}
