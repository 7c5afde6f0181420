import type { Random } from "#core/random.ts";
import { mean } from "#core/stats/moments.ts";
import { permuteLabels } from "#core/stats/permute-labels.ts";
import type { SystemLevel } from "#core/stats/report-contrasts.ts";
import { pooledDeviation } from "#core/stats/student.ts";
import { tTail } from "#core/stats/tails.ts";

/**
 * Commercial against open-source with the system as the unit: pooled t over unweighted system means
 * on S - 2 df, and the exact permutation over which systems are commercial. Only this speaks of
 * commercial systems in general; with 2 of 6 its permutation p cannot be below 1/15.
 * @param systems each system's mean over its clips
 * @returns null when either side has no system
 */
export function compareSystemMeans(
  systems: readonly { mean: number; commercial: boolean }[],
  random: Random,
): SystemLevel | null {
  const side = (commercial: boolean) =>
    systems.filter((system) => system.commercial === commercial).map((system) => system.mean);
  const [first, second] = [side(true), side(false)];
  const chosen = systems.flatMap(({ commercial }, i) => (commercial ? [i] : []));
  const items = systems.map((system) => ({ sum: system.mean, n: 1 }));
  const permuted = permuteLabels(items, chosen, random);
  if (!permuted) return null;
  const difference = mean(first) - mean(second);
  const df = systems.length - 2;
  const se = pooledDeviation(first, second) * Math.sqrt(1 / first.length + 1 / second.length);
  const t = df > 0 && se > 1e-12 ? difference / se : null;
  const p = t === null ? null : tTail(t, df);
  return { difference, t, df, p, splits: permuted.splits, permutationP: permuted.p };
}
