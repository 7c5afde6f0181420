import type { Random } from "#core/random.ts";
import type { Axis } from "#core/stats/axes.ts";
import type { StudyData } from "#core/stats/build-study.ts";
import { describeReliability } from "#core/stats/reliability/describe-reliability.ts";
import {
  type DrawnCoefficient,
  drawReliability,
  prepareReliability,
  type ReliabilitySource,
} from "#core/stats/reliability/reliability.ts";
import type { AxisReliability } from "#core/stats/report-reliability.ts";
import type { Interval } from "#core/stats/student.ts";

export type DrawnBoth = Record<Axis, Record<DrawnCoefficient, Interval | null>>;

/** Prepares the reliability of both axes of a study. */
export function prepareBoth({ main, participants }: StudyData): Record<Axis, ReliabilitySource> {
  return {
    valence: prepareReliability(main, main.valence, participants.length),
    arousal: prepareReliability(main, main.arousal, participants.length),
  };
}

/** Draws clips for both axes. */
export function drawBoth(
  sources: Record<Axis, ReliabilitySource>,
  draws: number,
  random: Random,
): DrawnBoth {
  return {
    valence: drawReliability(sources.valence, draws, random),
    arousal: drawReliability(sources.arousal, draws, random),
  };
}

/** Reliability of both axes, as far as it has been computed. */
export function describeBoth(
  sources: Record<Axis, ReliabilitySource>,
  drawn: DrawnBoth | null,
  iccCrossed: Record<Axis, number | null> | null,
  circular: boolean,
): Record<Axis, AxisReliability> {
  const describe = (axis: Axis) =>
    describeReliability(sources[axis], {
      drawn: drawn?.[axis] ?? null,
      iccCrossed: iccCrossed?.[axis] ?? null,
      circular,
    });
  return { valence: describe("valence"), arousal: describe("arousal") };
}
