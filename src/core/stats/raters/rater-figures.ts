import { correlation, variance } from "#core/stats/moments.ts";
import type { OwnRatings } from "#core/stats/raters/rater-ratings.ts";

/** How a participant used the scales, without looking at anyone else. */
export interface ScaleUse {
  sd: { valence: number | null; arousal: number | null };
  valenceArousalCorrelation: number;
  topPairShare: number;
  equalShare: number;
}

function deviation(values: Float64Array): number | null {
  return values.length < 2 ? null : Math.sqrt(variance(values));
}

/** Describes how the scales were used, over all main ratings. */
export function describeScaleUse({ valence, arousal }: OwnRatings): ScaleUse {
  const n = valence.length;
  const pairs = new Uint32Array(100);
  let equal = 0;
  for (let i = 0; i < n; i++) {
    const pair = 10 * (valence[i] ?? 0) + (arousal[i] ?? 0);
    pairs[pair] = (pairs[pair] ?? 0) + 1;
    if (valence[i] === arousal[i]) equal++;
  }
  pairs.sort();
  return {
    sd: { valence: deviation(valence), arousal: deviation(arousal) },
    valenceArousalCorrelation: correlation(valence, arousal),
    topPairShare: n > 0 ? ((pairs[99] ?? 0) + (pairs[98] ?? 0)) / n : 0,
    equalShare: n > 0 ? equal / n : 0,
  };
}
