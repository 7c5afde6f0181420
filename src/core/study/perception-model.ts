import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Random } from "#core/random.ts";
import type { Access } from "./known-systems.ts";
import { NEUTRAL } from "./quadrant.ts";

/** How one axis of simulated music is heard; all but `gain` in scale points. */
export interface AxisModel {
  /** The share of an intent's distance from neutral that clips express on average; 1 is full. */
  gain: number;
  /** What a system's access adds to its clips. */
  access: Record<Access, number>;
  /** Standard deviation between clips of one cell. */
  clipSd: number;
  /** Standard deviations between listeners: of their level, their gain, their reaction to access. */
  offsetSd: number;
  gainSd: number;
  reactionSd: number;
  /** Standard deviation from one answer to the next. */
  noiseSd: number;
}

/** A world of simulated listeners whose every parameter is known. */
export interface PerceptionModel {
  valence: AxisModel;
  arousal: AxisModel;
  /** The share of listeners who click without listening. */
  clickers: number;
  /** The share of the others who take four times as long. */
  slow: number;
}

/** Close to what the published AImoclips ratings show. */
export const defaultPerceptionModel: PerceptionModel = {
  valence: {
    gain: 0.3,
    access: { "open-source": -0.9, commercial: 0.75 },
    clipSd: 0.7,
    offsetSd: 0.6,
    gainSd: 0.1,
    reactionSd: 0.6,
    noiseSd: 1.5,
  },
  arousal: {
    gain: 0.35,
    access: { "open-source": 0.1, commercial: 0.6 },
    clipSd: 0.8,
    offsetSd: 0.6,
    gainSd: 0.1,
    reactionSd: 0.5,
    noiseSd: 1.5,
  },
  clickers: 0.08,
  slow: 0.1,
};

/** What the model needs to know of a clip. */
export interface HeardClip {
  /** Its target on the axis, 1 to 9. */
  target: number;
  /** Its system's access; null for clips that people made. */
  access: Access | null;
}

function accessSign(access: Access | null): number {
  if (access === null) return 0;
  return access === "commercial" ? 0.5 : -0.5;
}

/**
 * What clips of a cell express on average to the average listener, before the scale's ends cut it.
 * Clips that people made express their target in full.
 */
export function expressedMean(axis: AxisModel, { target, access }: HeardClip): number {
  if (access === null) return target;
  return NEUTRAL + axis.gain * (target - NEUTRAL) + axis.access[access];
}

/** One clip's own value on an axis: its cell's mean and what sets it apart. */
export function simulateClip(axis: AxisModel, clip: HeardClip, random: Random): number {
  return expressedMean(axis, clip) + axis.clipSd * random.normal();
}

/** How one listener departs from the average on an axis. */
export interface RaterAxis {
  offset: number;
  gain: number;
  /** Added for commercial systems by half, taken away for open-source ones by half. */
  reaction: number;
}

/** What a listener's answer to a clip would be without the scale's ends and whole numbers. */
export function simulateAnswer(
  axis: AxisModel,
  rater: RaterAxis,
  clipValue: number,
  clip: HeardClip,
  random: Random,
): number {
  const own = rater.offset + rater.gain * (clip.target - NEUTRAL);
  const reaction = rater.reaction * accessSign(clip.access);
  return clipValue + own + reaction + axis.noiseSd * random.normal();
}

/**
 * A whole number from 1 to 9 whose expectation is the answer itself, within the scale: 6.3 becomes
 * 6 seven times in ten and 7 three times, so that rounding biases no mean.
 */
export function toScale(answer: number, random: Random): number {
  const within = Math.min(9, Math.max(1, answer));
  return Math.min(9, Math.floor(within + random.uniform()));
}

/** Expectation of a normal value that is cut to the range from 1 to 9. */
function cutMean(mean: number, sd: number): number {
  if (sd === 0) return Math.min(9, Math.max(1, mean));
  const density = (z: number): number => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
  const [low, high] = [(1 - mean) / sd, (9 - mean) / sd];
  const below = normalCdf(low, 0, 1);
  const above = 1 - normalCdf(high, 0, 1);
  return below + 9 * above + mean * (1 - below - above) + sd * (density(low) - density(high));
}

/**
 * The true mean rating of a cell: the expectation over clips, listeners and answers, clickers
 * (whose answers average 5) included. Statistics on simulated ratings are held against it.
 *
 * @example expectedRating(defaultPerceptionModel, "valence", { target: 5, access: "commercial" })
 */
export function expectedRating(
  model: PerceptionModel,
  name: "valence" | "arousal",
  clip: HeardClip,
): number {
  const axis = model[name];
  const distance = clip.target - NEUTRAL;
  const variance =
    axis.clipSd ** 2 +
    axis.offsetSd ** 2 +
    (axis.gainSd * distance) ** 2 +
    (axis.reactionSd * accessSign(clip.access)) ** 2 +
    axis.noiseSd ** 2;
  const attentive = cutMean(expressedMean(axis, clip), Math.sqrt(variance));
  return (1 - model.clickers) * attentive + model.clickers * NEUTRAL;
}
