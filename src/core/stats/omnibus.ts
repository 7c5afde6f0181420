import { mean, type Numbers, variance } from "#core/stats/moments.ts";
import { rankAll } from "#core/stats/ranks.ts";
import { chiSquareTail, fTail } from "#core/stats/tails.ts";

export interface WelchAnova {
  F: number;
  df1: number;
  df2: number;
  p: number;
}

export interface KruskalWallis {
  H: number;
  df: number;
  p: number;
}

/**
 * Welch's analysis of variance (groups may differ in variance), as R's `oneway.test`.
 * @returns null with fewer than two groups, or when a group has one value or does not vary
 * @example welchAnova([[1, 2, 6], [4, 5, 9], [2, 2, 3]])?.df1 // 2
 */
export function welchAnova(groups: readonly Numbers[]): WelchAnova | null {
  const k = groups.length;
  const parts = groups.map((group) => ({
    n: group.length,
    mean: mean(group),
    weight: group.length / variance(group),
  }));
  if (k < 2 || parts.some(({ weight }) => !Number.isFinite(weight))) return null;
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const grand = parts.reduce((sum, part) => sum + part.weight * part.mean, 0) / total;
  const between = parts.reduce((sum, part) => sum + part.weight * (part.mean - grand) ** 2, 0);
  const lack = parts.reduce((sum, { n, weight }) => sum + (1 - weight / total) ** 2 / (n - 1), 0);
  const F = between / (k - 1) / (1 + (2 * (k - 2) * lack) / (k * k - 1));
  const df2 = (k * k - 1) / (3 * lack);
  return { F, df1: k - 1, df2, p: fTail(F, k - 1, df2) };
}

/**
 * Kruskal-Wallis test over groups with tie correction, as R's `kruskal.test`.
 * @returns null with fewer than two groups with values, or when all values are equal
 * @example kruskalWallis([[1, 2, 6], [4, 5, 9]])?.H // 1.1904762
 */
export function kruskalWallis(groups: readonly Numbers[]): KruskalWallis | null {
  const filled = groups.filter((group) => group.length > 0);
  const { ranks, tieSum } = rankAll(filled.flatMap((group) => Array.from(group)));
  const n = ranks.length;
  const correction = 1 - tieSum / (n ** 3 - n);
  if (filled.length < 2 || !(correction > 0)) return null;
  let at = 0;
  let sum = 0;
  for (const group of filled) {
    const own = ranks.subarray(at, at + group.length);
    sum += (mean(own) * own.length) ** 2 / own.length;
    at += group.length;
  }
  const H = ((12 * sum) / (n * (n + 1)) - 3 * (n + 1)) / correction;
  const df = filled.length - 1;
  return { H, df, p: chiSquareTail(H, df) };
}
