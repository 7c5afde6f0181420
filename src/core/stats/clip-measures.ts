import type { Axis } from "#core/stats/axes.ts";
import { NO_QUADRANT, quadrantIndex } from "#core/stats/cell-sums.ts";
import type { ClipMeans } from "#core/stats/clip-means.ts";
import type { RatingTable } from "#core/stats/rating-table.ts";
import { NEUTRAL } from "#core/study/quadrant.ts";

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
    quadrantHit: distance.map((_, c) => (heard(c) === asked(c) && heard(c) < NO_QUADRANT ? 1 : 0)),
  };
}

/** The values of some clips, those with NaN left out. */
export function pick(values: Float64Array, clips: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(clips.length);
  let size = 0;
  for (let i = 0; i < clips.length; i++) {
    const value = values[clips[i] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(value)) kept[size++] = value;
  }
  return kept.subarray(0, size);
}
