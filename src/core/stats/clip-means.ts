import type { RatingTable } from "#core/stats/rating-table.ts";

/** Perceived values per clip; NaN for a clip none of whose raters counts. */
export interface ClipMeans {
  valence: Float64Array;
  arousal: Float64Array;
}

/**
 * The perceived value of each clip: the mean of its ratings, weighted by how often each rater counts.
 * @param raterWeights per participant, whole numbers; absent: every rating counts once
 * @param into arrays to fill again, for many draws
 */
export function meanPerClip(
  table: RatingTable,
  raterWeights?: ArrayLike<number>,
  into?: ClipMeans,
): ClipMeans {
  const { start, rater, valence, arousal } = table;
  const clips = table.clipKeys.length;
  const means = into ?? { valence: new Float64Array(clips), arousal: new Float64Array(clips) };
  for (let c = 0; c < clips; c++) {
    let [weight, sumV, sumA] = [0, 0, 0];
    for (let i = start[c] ?? 0; i < (start[c + 1] ?? 0); i++) {
      const w = raterWeights ? (raterWeights[rater[i] ?? 0] ?? 0) : 1;
      weight += w;
      sumV += w * (valence[i] ?? 0);
      sumA += w * (arousal[i] ?? 0);
    }
    means.valence[c] = sumV / weight;
    means.arousal[c] = sumA / weight;
  }
  return means;
}
