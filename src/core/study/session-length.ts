import type { Protocol } from "./protocol.ts";

/** Seconds that a listener takes to answer after a clip of 10 s: 18 to 20 s in all. */
const ANSWER_SECONDS = 9;

/** Minutes for consent, questions, sound check, instructions and debriefing. */
const FRAME_MINUTES = 4;

/** How many main clips come a second time, where the list is long enough for that. */
export function countRepeats({
  repeatsShare,
  mainClips,
}: Pick<Protocol["session"], "repeatsShare" | "mainClips">): number {
  return Math.round(repeatsShare * mainClips);
}

/**
 * How many trials a session has, practice included.
 *
 * @example countTrials(defaultProtocol().session) // 69
 */
export function countTrials(session: Protocol["session"]): number {
  const { practiceClips, mainClips, anchors, catchTrials } = session;
  return practiceClips + mainClips + countRepeats(session) + anchors + catchTrials;
}

/**
 * Estimates a session's minutes from the number of its trials and the length of its clips.
 *
 * @example estimateMinutes(defaultProtocol()) // 25.85
 */
export function estimateMinutes({ session, audio }: Protocol): number {
  return FRAME_MINUTES + (countTrials(session) * (audio.seconds + ANSWER_SECONDS)) / 60;
}
