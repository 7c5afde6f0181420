export const trialKinds = ["practice", "main", "repeat", "anchor", "catch"] as const;

export type TrialKind = (typeof trialKinds)[number];

/** What a catch trial asks for; the text shows one number for both scales. */
export interface CatchValues {
  valence: number;
  arousal: number;
}

/** One presentation in a participant's list. */
export interface PlannedTrial {
  /** From 1. */
  position: number;
  kind: TrialKind;
  /** 0 for practice, then from 1; a break is offered between blocks. */
  block: number;
  /** The clip's id. A catch trial plays a clip too, so that it looks like any other trial. */
  clip: number;
  /** What to choose; null unless the trial is a catch trial. */
  catchValues: CatchValues | null;
}

/** A trial before it has its place in the list. */
export type LooseTrial = Omit<PlannedTrial, "position" | "block">;

/** A trial that goes before entry `gap` of a list, or behind it when `gap` is its length. */
export interface Insertion {
  gap: number;
  trial: LooseTrial;
}
