import type { Axis } from "#core/stats/axes.ts";
import { quadrantIndex } from "#core/stats/cell-sums.ts";
import type { ClipMeans } from "#core/stats/clip-means.ts";
import type { RatingTable } from "#core/stats/rating-table.ts";
import { NEUTRAL, quadrants } from "#core/study/quadrant.ts";

/** Measures per clip on one axis, in scale points. */
export interface AxisMeasures {
  /** m, the perceived value. */
  mean: Float64Array;
  target: Float64Array;
  /** m - t. */
  error: Float64Array;
  absError: Float64Array;
  /** |t - N|: the absolute error of an answer that is always neutral. */
  neutralAbsError: Float64Array;
  /** |t - N| - |m - t|. */
  overNeutral: Float64Array;
  /** sign(t - N) (t - m); NaN where t = N. */
  towardNeutral: Float64Array;
}

/** Measures per clip, by the clip's index in its table. */
export interface ClipMeasures extends Record<Axis, AxisMeasures> {
  /** Euclidean distance of (mV, mA) from (tV, tA). */
  distance: Float64Array;
  /** Distance of the neutral point from the target. */
  neutralDistance: Float64Array;
  /** neutralDistance - distance. */
  overNeutral: Float64Array;
  /** 1 where the quadrant of m is that of t, else 0. */
  quadrantHit: Float64Array;
}

function measureAxis(mean: Float64Array, target: Float64Array): AxisMeasures {
  const error = mean.map((m, c) => m - (target[c] ?? 0));
  const absError = error.map(Math.abs);
  const neutralAbsError = target.map((t) => Math.abs(t - NEUTRAL));
  const side = (c: number) => Math.sign((target[c] ?? 0) - NEUTRAL);
  return {
    mean,
    target,
    error,
    absError,
    neutralAbsError,
    overNeutral: neutralAbsError.map((neutral, c) => neutral - (absError[c] ?? 0)),
    towardNeutral: error.map((e, c) => (side(c) === 0 ? Number.NaN : -side(c) * e)),
  };
}

/** All measures of every clip from its perceived value and its target. */
export function measureClips(table: RatingTable, means: ClipMeans): ClipMeasures {
  const valence = measureAxis(means.valence, table.targetValence);
  const arousal = measureAxis(means.arousal, table.targetArousal);
  const distance = valence.error.map((e, c) => Math.hypot(e, arousal.error[c] ?? 0));
  const neutralDistance = valence.neutralAbsError.map((v, c) =>
    Math.hypot(v, arousal.neutralAbsError[c] ?? 0),
  );
  const heard = (c: number) => quadrantIndex(means.valence[c] ?? 0, means.arousal[c] ?? 0);
  const asked = (c: number) =>
    quadrantIndex(table.targetValence[c] ?? 0, table.targetArousal[c] ?? 0);
  return {
    valence,
    arousal,
    distance,
    neutralDistance,
    overNeutral: neutralDistance.map((neutral, c) => neutral - (distance[c] ?? 0)),
    quadrantHit: distance.map((_, c) =>
      heard(c) === asked(c) && heard(c) < quadrants.length ? 1 : 0,
    ),
  };
}

/** The values of some clips, those with NaN left out. */
export function pick(values: Float64Array, clips: ArrayLike<number>): Float64Array {
  return Float64Array.from(clips, (c) => values[c] ?? Number.NaN).filter((v) => !Number.isNaN(v));
}
