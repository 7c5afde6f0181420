import type { ProtocolTexts } from "#core/study/protocol-texts.ts";
import type { TrialToPlay } from "#core/study/trial-to-play.ts";

/** What the trial page gets from the server. */
export interface SessionView {
  study: string;
  /** The participant's code; it names the session in the browser's outbox. */
  receipt: string;
  /** The first trial that the server has no answer for. */
  nextPosition: number;
  practiceCount: number;
  trialCount: number;
  trials: TrialToPlay[];
  firstScale: "valence" | "arousal";
  soundQuality: boolean;
  heardShare: number;
  /** How often a clip may be played in all; null for no limit. */
  playsMax: number | null;
  texts: Pick<ProtocolTexts, "reminder" | "catchInstruction" | "scales">;
}
