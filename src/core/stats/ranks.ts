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
  const rounded = Float64Array.from(values, (value) => Math.round(value * 1e9) / 1e9);
  const order = Uint32Array.from(rounded, (_, i) => i).sort(
    (a, b) => (rounded[a] ?? 0) - (rounded[b] ?? 0),
  );
  const ranks = new Float64Array(rounded.length);
  let tieSum = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && rounded[order[to] ?? 0] === rounded[order[from] ?? 0]) to++;
    for (let i = from; i < to; i++) ranks[order[i] ?? 0] = (from + 1 + to) / 2;
    const size = to - from;
    tieSum += size ** 3 - size;
    from = to;
  }
  return { ranks, tieSum };
}
