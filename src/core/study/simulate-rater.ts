import type { Random } from "#core/random.ts";
import type { Access } from "./known-systems.ts";
import {
  type AxisModel,
  type PerceptionModel,
  type RaterAxis,
  simulateAnswer,
  toScale,
} from "./perception-model.ts";

/** A simulated listener. */
export interface SimulatedRater {
  /** `clicker`: ignores the music and the texts; `slow`: answers after a long while. */
  kind: "attentive" | "slow" | "clicker";
  valence: RaterAxis;
  arousal: RaterAxis;
  /** The answer a clicker gives most of the time. */
  favourite: { valence: number; arousal: number };
  /** Median time from the first full hearing to sending, in milliseconds. */
  medianMs: number;
}

/** What a simulated listener hears: the clip's own values, its intent's targets, its access. */
export interface SimulatedClip {
  /** Null for clips that people made. */
  access: Access | null;
  valence: { value: number; target: number };
  arousal: { value: number; target: number };
}

export interface SimulatedRating {
  valence: number;
  arousal: number;
  /** From the first full hearing to sending. */
  responseMs: number;
}

/** How often a clicker gives the favourite answer, and how often others follow a catch trial. */
const FAVOURITE_SHARE = 0.6;
const CATCH_FOLLOWED = 0.98;

/** Median response times in milliseconds, and their spread on the log scale. */
const MEDIAN_MS = { attentive: 5_000, slow: 20_000, clicker: 400 };
const RESPONSE_LOG_SD = 0.4;

function drawAxis(axis: AxisModel, random: Random): RaterAxis {
  return {
    offset: axis.offsetSd * random.normal(),
    gain: axis.gainSd * random.normal(),
    reaction: axis.reactionSd * random.normal(),
  };
}

function drawKind(model: PerceptionModel, random: Random): SimulatedRater["kind"] {
  if (random.uniform() < model.clickers) return "clicker";
  return random.uniform() < model.slow ? "slow" : "attentive";
}

function anyPoint(random: Random): number {
  return 1 + random.integer(9);
}

/** Draws a listener from a model of known parameters. */
export function simulateRater(model: PerceptionModel, random: Random): SimulatedRater {
  const kind = drawKind(model, random);
  return {
    kind,
    valence: drawAxis(model.valence, random),
    arousal: drawAxis(model.arousal, random),
    favourite: { valence: anyPoint(random), arousal: anyPoint(random) },
    medianMs: MEDIAN_MS[kind] * Math.exp(0.25 * random.normal()),
  };
}

function responseMs(rater: SimulatedRater, random: Random): number {
  return Math.round(rater.medianMs * Math.exp(RESPONSE_LOG_SD * random.normal()));
}

/** What a clicker answers: mostly the favourite, else anything; 5 on average over clickers. */
function clickerAnswer(
  rater: SimulatedRater,
  random: Random,
): { valence: number; arousal: number } {
  if (random.uniform() < FAVOURITE_SHARE) return rater.favourite;
  return { valence: anyPoint(random), arousal: anyPoint(random) };
}

/** One simulated answer, on the scales from 1 to 9. */
export function simulateRating(
  model: PerceptionModel,
  rater: SimulatedRater,
  clip: SimulatedClip,
  random: Random,
): SimulatedRating {
  if (rater.kind === "clicker") {
    return { ...clickerAnswer(rater, random), responseMs: responseMs(rater, random) };
  }
  const answer = (axis: "valence" | "arousal"): number => {
    const { value, target } = clip[axis];
    const heard = { target, access: clip.access };
    return toScale(simulateAnswer(model[axis], rater[axis], value, heard, random), random);
  };
  return {
    valence: answer("valence"),
    arousal: answer("arousal"),
    responseMs: responseMs(rater, random),
  };
}

/** One simulated answer to a catch trial: nearly all but clickers do what its text says. */
export function simulateCatch(
  rater: SimulatedRater,
  asked: { valence: number; arousal: number },
  random: Random,
): SimulatedRating {
  const follows = rater.kind !== "clicker" && random.uniform() < CATCH_FOLLOWED;
  const answer = follows ? asked : clickerAnswer(rater, random);
  return { ...answer, responseMs: responseMs(rater, random) };
}
