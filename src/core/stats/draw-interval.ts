import { quantileSorted, variance } from "#core/stats/moments.ts";
import { type Interval, intervalAround } from "#core/stats/student.ts";
import { tTail } from "#core/stats/tails.ts";

/** What the draws of one measure give. */
export interface DrawInterval {
  bootstrapSe: number | null;
  bootstrap95: Interval | null;
}

export const noDraws: DrawInterval = { bootstrapSe: null, bootstrap95: null };

/** A copy without the draws in which the measure was undefined. */
function defined(draws: Float64Array): Float64Array {
  const kept = new Float64Array(draws.length);
  let size = 0;
  for (let d = 0; d < draws.length; d++) {
    const value = draws[d] ?? Number.NaN;
    if (Number.isFinite(value)) kept[size++] = value;
  }
  return kept.subarray(0, size);
}

/**
 * Interval of a measure that is linear in the ratings: the 2.5th and 97.5th percentile of its draws.
 * @param draws NaN for draws that left it undefined; null before the bootstrap
 */
export function percentileInterval(draws: Float64Array | null): DrawInterval {
  const kept = draws && defined(draws);
  if (!kept || kept.length < 2) return noDraws;
  const sorted = kept.sort();
  return {
    bootstrapSe: Math.sqrt(variance(sorted)),
    bootstrap95: [quantileSorted(sorted, 0.025), quantileSorted(sorted, 0.975)],
  };
}

/**
 * Interval of a folded measure: value +- t(0.975, participants - 1) x standard error over draws,
 * because its draws lie above the value (resampled raters are noisier than the raters).
 */
export function centredInterval(
  value: number | null,
  draws: Float64Array | null,
  participants: number,
): DrawInterval {
  const kept = draws && defined(draws);
  if (value === null || !kept || kept.length < 2 || participants < 2) return noDraws;
  const bootstrapSe = Math.sqrt(variance(kept));
  return { bootstrapSe, bootstrap95: intervalAround(value, bootstrapSe, participants - 1) };
}

/** p of value / bootstrapSe against t with participants - 1 df; null where that is undefined. */
export function drawP(value: number, se: number | null, participants: number): number | null {
  if (se === null || se < 1e-12 || participants < 2) return null;
  return tTail(value / se, participants - 1);
}

/** Draw-wise difference of two measures of the same draws. */
export function subtractDraws(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((value, d) => value - (second[d] ?? Number.NaN));
}
