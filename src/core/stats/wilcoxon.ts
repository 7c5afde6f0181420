import type { Numbers } from "#core/stats/moments.ts";
import { rankAll } from "#core/stats/ranks.ts";
import { normalTail } from "#core/stats/tails.ts";

export interface Wilcoxon {
  /** Rank sum of the positive differences (W+). */
  W: number;
  p: number | null;
}

/**
 * Wilcoxon signed-rank test of paired differences: zeros dropped, normal approximation with tie and
 * continuity correction, as R's `wilcox.test(d, exact = FALSE)`.
 * @returns p is null when no difference is left
 * @example wilcoxon([1, -2, 3, 0]).W // 4
 */
export function wilcoxon(differences: Numbers): Wilcoxon {
  const kept = Array.from(differences)
    .map((value) => Math.round(value * 1e9) / 1e9)
    .filter((value) => value !== 0);
  const n = kept.length;
  const { ranks, tieSum } = rankAll(kept.map(Math.abs));
  const W = kept.reduce((sum, value, i) => (value > 0 ? sum + (ranks[i] ?? 0) : sum), 0);
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tieSum / 48);
  if (!(spread > 0)) return { W, p: null };
  const distance = W - (n * (n + 1)) / 4;
  const z = (distance - Math.sign(distance) * 0.5) / spread;
  return { W, p: normalTail(z) };
}
