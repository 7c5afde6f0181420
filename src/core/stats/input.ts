import type { Access } from "#core/study/known-systems.ts";

/** What an analysis is made of: plain rows, as a query or a file gives them. */
export interface AnalysisInput {
  ratings: readonly RatingInput[];
  clips: readonly ClipInput[];
  intents: readonly IntentInput[];
  systems: readonly SystemInput[];
  participants: readonly ParticipantInput[];
  /** Trials that ended void; only counted. */
  voidTrials?: number;
}

/** One answered trial. Kinds other than main, repeat and anchor are passed over. */
export interface RatingInput {
  participant: string;
  /** The clip's key. */
  clip: string;
  /** A whole number from 1 to 9. */
  valence: number;
  /** A whole number from 1 to 9. */
  arousal: number;
  /** Default main. */
  kind?: "practice" | "main" | "repeat" | "anchor" | "catch";
  /** Place in the participant's list; null when the source does not tell. */
  position?: number | null;
  /** From the end of the first full hearing to sending, in milliseconds. */
  responseMs?: number | null;
}

export interface ClipInput {
  key: string;
  role: "main" | "practice" | "anchor";
  /** The system's key; a main clip has one. */
  system?: string | null;
  /** The intent's key; a main clip has one. */
  intent?: string | null;
  /** An anchor's own target, 1 to 9. */
  targetValence?: number | null;
  targetArousal?: number | null;
}

export interface IntentInput {
  key: string;
  /** 1 to 9. */
  targetValence: number;
  targetArousal: number;
}

export interface SystemInput {
  key: string;
  access: Access;
}

export interface ParticipantInput {
  code: string;
  phase: "test" | "pilot" | "main" | "simulated" | "imported";
  /** A person's recorded decision stands against this participant. */
  excluded?: boolean;
  /** The flags that the decision rested on. */
  exclusionFlags?: readonly string[];
  /** Catch trials answered wrongly; null or absent where there were none. */
  catchFailed?: number | null;
}
