import type { Numbers } from "#core/stats/moments.ts";

/** Ranks from 1, ties sharing their mean, with the sum of (t^3 - t) over the ties of size t. */
export interface Ranks {
  ranks: Float64Array;
  tieSum: number;
}

/**
 * Ranks numbers after rounding them to 9 decimals, so that equal clip values which differ in their
 * last bit (2.1 - 1.1 and 1) count as ties.
 * @example rankAll([3, 1, 3]).ranks // [2.5, 1, 2.5]
 */
export function rankAll(values: Numbers): Ranks {
  const rounded = new Float64Array(values.length);
  for (let i = 0; i < rounded.length; i++)
    rounded[i] = Math.round((values[i] ?? Number.NaN) * 1e9) / 1e9;
  const sorted = rounded.slice().sort();
  const places = new Map<number, number>();
  let tieSum = 0;
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? 0;
    let to = from + 1;
    while (to < sorted.length && sorted[to] === value) to++;
    places.set(value, (from + 1 + to) / 2);
    tieSum += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { ranks: rounded.map((value) => places.get(value) ?? Number.NaN), tieSum };
}
