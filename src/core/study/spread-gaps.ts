import type { Random } from "#core/random.ts";

/**
 * Spreads insertions over a list: one gap, at random, in each of `count` equal stretches.
 *
 * @param length how long the list is; gap g stands before its entry g, gap `length` after the end
 * @param used gaps that others have; they are avoided where a stretch has another
 * @returns gaps from 1 to `length`, ascending, so that nothing comes before the list's first entry
 * @example spreadGaps(20, 2, new Set(), random) // such as [4, 17]
 */
export function spreadGaps(
  length: number,
  count: number,
  used: ReadonlySet<number>,
  random: Random,
): number[] {
  return Array.from({ length: count }, (_, stretch) => {
    const from = Math.floor((stretch * length) / count) + 1;
    const to = Math.max(from, Math.floor(((stretch + 1) * length) / count));
    const gaps = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const free = gaps.filter((gap) => !used.has(gap));
    const choice = free.length > 0 ? free : gaps;
    return choice[random.integer(choice.length)] ?? from;
  });
}
