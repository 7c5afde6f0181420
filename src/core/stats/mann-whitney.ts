import type { Numbers } from "#core/stats/moments.ts";
import { rankAll } from "#core/stats/ranks.ts";
import { normalTail } from "#core/stats/tails.ts";

export interface MannWhitney {
  /** Pairs in which the first group's value is the larger one, ties counting half. */
  U: number;
  p: number | null;
}

/**
 * Mann-Whitney test of two independent groups: normal approximation with tie and continuity
 * correction, as R's `wilcox.test(x, y, exact = FALSE)`.
 * @returns U of the first group; p is null when all values are equal or a group is empty
 * @example mannWhitney([1, 2, 3], [2, 3, 4]).U // 2
 */
export function mannWhitney(first: Numbers, second: Numbers): MannWhitney {
  const [n1, n2] = [first.length, second.length];
  const { ranks, tieSum } = rankAll([...Array.from(first), ...Array.from(second)]);
  let rankSum = 0;
  for (let i = 0; i < n1; i++) rankSum += ranks[i] ?? 0;
  const U = rankSum - (n1 * (n1 + 1)) / 2;
  const total = n1 + n2;
  const spread = Math.sqrt(((n1 * n2) / 12) * (total + 1 - tieSum / (total * (total - 1))));
  if (!(spread > 0)) return { U, p: null };
  const distance = U - (n1 * n2) / 2;
  const z = (distance - Math.sign(distance) * 0.5) / spread;
  return { U, p: normalTail(z) };
}

/**
 * Rank-biserial correlation of two groups: -1 (all of the first below) to 1 (all above).
 * Source: Wendt (1972), 2U / (n1 n2) - 1.
 * @example rankBiserial(2, 3, 3) // -0.5555556
 */
export function rankBiserial(U: number, n1: number, n2: number): number {
  return (2 * U) / (n1 * n2) - 1;
}
