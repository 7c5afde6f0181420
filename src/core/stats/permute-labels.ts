import type { Random } from "#core/random.ts";

/** What a label hangs on: a sum of clip values and the number of clips in it. */
export interface Labelled {
  sum: number;
  n: number;
}

/** Splits above which labels are drawn instead of enumerated; also the number of those draws. */
export const MOST_SPLITS = 10_000;

/** Number of ways to choose k of n, or Infinity once it is above `MOST_SPLITS`. */
function countSplits(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) {
    ways = (ways * (n - i + 1)) / i;
    if (ways > MOST_SPLITS) return Number.POSITIVE_INFINITY;
  }
  return Math.round(ways);
}

/** Calls `visit` with each way to choose k of n, as ascending indices. */
function eachSplit(n: number, k: number, visit: (chosen: readonly number[]) => void) {
  const chosen = Array.from({ length: k }, (_, i) => i);
  for (;;) {
    visit(chosen);
    let at = k - 1;
    while (at >= 0 && chosen[at] === n - k + at) at--;
    if (at < 0) return;
    chosen[at] = (chosen[at] ?? 0) + 1;
    for (let i = at + 1; i < k; i++) chosen[i] = (chosen[i - 1] ?? 0) + 1;
  }
}

/** Draws k of the items, each set as likely (the first k steps of a shuffle, in place). */
function drawSplit(order: number[], k: number, random: Random): readonly number[] {
  for (let i = 0; i < k; i++) {
    const j = i + random.integer(order.length - i);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order.slice(0, k);
}

/** Mean over the chosen minus mean over the rest. */
function differenceOf(
  items: readonly Labelled[],
  chosen: readonly number[],
  all: Labelled,
): number {
  let [sum, n] = [0, 0];
  for (const index of chosen) {
    sum += items[index]?.sum ?? 0;
    n += items[index]?.n ?? 0;
  }
  return sum / n - (all.sum - sum) / (all.n - n);
}

/**
 * Permutation test of |difference of means| over which items bear a label: exact over every split
 * (the actual one included, ties within 1e-12), or 10,000 seeded draws where there are more.
 * @param items systems (n = 1) or intents (n = their clips)
 * @param chosen indices of the items that bear the label
 * @returns null when the label is on none or on all
 * @example permuteLabels([{ sum: 3, n: 1 }, { sum: 1, n: 1 }, { sum: 1.5, n: 1 }], [0], random)
 *   // { splits: 3, p: 1 / 3 }
 */
export function permuteLabels(
  items: readonly Labelled[],
  chosen: readonly number[],
  random: Random,
): { splits: number; p: number } | null {
  const [n, k] = [items.length, chosen.length];
  if (k === 0 || k === n) return null;
  const all = items.reduce((t, { sum, n }) => ({ sum: t.sum + sum, n: t.n + n }), { sum: 0, n: 0 });
  const observed = Math.abs(differenceOf(items, chosen, all)) - 1e-12;
  let extreme = 0;
  const count = (split: readonly number[]) => {
    if (Math.abs(differenceOf(items, split, all)) >= observed) extreme++;
  };
  const splits = countSplits(n, k);
  if (Number.isFinite(splits)) {
    eachSplit(n, k, count);
    return { splits, p: extreme / splits };
  }
  const order = items.map((_, i) => i);
  for (let d = 0; d < MOST_SPLITS; d++) count(drawSplit(order, k, random));
  return { splits: MOST_SPLITS, p: (extreme + 1) / (MOST_SPLITS + 1) };
}
