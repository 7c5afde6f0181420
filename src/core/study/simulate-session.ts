import type { Random } from "#core/random.ts";
import type { PerceptionModel } from "./perception-model.ts";
import type { PlannedTrial } from "./planned-trial.ts";
import type { PlannedSession } from "./run-sessions.ts";
import {
  type SimulatedClip,
  type SimulatedRater,
  type SimulatedRating,
  simulateCatch,
  simulateRater,
  simulateRating,
} from "./simulate-rater.ts";

/** A clip as simulated listeners hear it. */
export interface HeardByAll extends SimulatedClip {
  milliseconds: number;
}

/** One simulated answer. Times in milliseconds count from when the trial was shown. */
export interface SimulatedAnswer {
  position: number;
  valence: number;
  arousal: number;
  /** When the trial was shown, in milliseconds since the session began. */
  shownAfter: number;
  readyMs: number;
  firstPlayMs: number;
  heardMs: number;
  valenceMs: number;
  arousalMs: number;
  sentMs: number;
}

/** From the start of a session to its first trial: consent, questions, sound check. */
const OPENING_MS = 150_000;
const BETWEEN_TRIALS_MS = 250;
const BREAK_MS = 45_000;

/** How the time from hearing a clip to sending is spent: the scale asked first is answered first. */
const FIRST_CHOICE = 0.45;
const SECOND_CHOICE = 0.8;

function spendTime(rating: SimulatedRating, clip: HeardByAll, first: string, random: Random) {
  const readyMs = 80 + random.integer(400);
  const firstPlayMs = readyMs + 150 + random.integer(900);
  const heardMs = firstPlayMs + clip.milliseconds;
  const early = heardMs + Math.round(FIRST_CHOICE * rating.responseMs);
  const late = heardMs + Math.round(SECOND_CHOICE * rating.responseMs);
  const [valenceMs, arousalMs] = first === "valence" ? [early, late] : [late, early];
  return {
    readyMs,
    firstPlayMs,
    heardMs,
    valenceMs,
    arousalMs,
    sentMs: heardMs + rating.responseMs,
  };
}

function rate(
  model: PerceptionModel,
  rater: SimulatedRater,
  { catchValues }: PlannedTrial,
  clip: HeardByAll,
  random: Random,
): SimulatedRating {
  if (catchValues !== null) return simulateCatch(rater, catchValues, random);
  return simulateRating(model, rater, clip, random);
}

/**
 * Answers the trials of a session as one simulated listener would, drawn from the model.
 *
 * @param heard what is heard in each clip of the list, by the clip's id
 * @returns an answer per answered trial, in order
 * @throws RangeError when a clip of the list is not among those heard
 */
export function simulateSession(
  { trials, answered, firstScale }: PlannedSession,
  heard: ReadonlyMap<number, HeardByAll>,
  model: PerceptionModel,
  random: Random,
): SimulatedAnswer[] {
  const rater = simulateRater(model, random);
  let clock = OPENING_MS;
  return trials.slice(0, answered).map((trial, place) => {
    const clip = heard.get(trial.clip);
    if (clip === undefined) throw new RangeError(`clip ${trial.clip} of a list is not to be heard`);
    if (trial.block !== trials[place - 1]?.block && trial.block > 1) clock += BREAK_MS;
    const rating = rate(model, rater, trial, clip, random);
    const times = spendTime(rating, clip, firstScale, random);
    const { valence, arousal } = rating;
    const answer = { position: trial.position, valence, arousal, shownAfter: clock, ...times };
    clock += times.sentMs + BETWEEN_TRIALS_MS;
    return answer;
  });
}
