import type { Random } from "#core/random.ts";
import { clash, type NeighbourRule, type Placed } from "./neighbour-rule.ts";

/** How many swaps are tried per clip before the search starts anew, and how often it does. */
const SWAPS_PER_CLIP = 100;
const STARTS = 10;

/** Clashes of the clip at a place with the one before it and the one after it. */
function clashesAt(order: readonly Placed[], place: number, rule: NeighbourRule): number {
  const clip = order[place];
  const before = order[place - 1];
  const after = order[place + 1];
  if (clip === undefined) return 0;
  const clashesBefore = before !== undefined && clash(rule, before, clip);
  const clashesAfter = after !== undefined && clash(rule, clip, after);
  return Number(clashesBefore) + Number(clashesAfter);
}

/** How many neighbours in an order share what they must not. */
export function countClashes(order: readonly Placed[], rule: NeighbourRule): number {
  return order.filter((clip, place) => {
    const before = order[place - 1];
    return before !== undefined && clash(rule, before, clip);
  }).length;
}

function swap<T>(order: T[], a: number, b: number): void {
  [order[a], order[b]] = [order[b] as T, order[a] as T];
}

/** Swaps two clips unless that makes more clashes than there were. */
function trySwap(order: Placed[], a: number, b: number, rule: NeighbourRule): void {
  const before = clashesAt(order, a, rule) + clashesAt(order, b, rule);
  swap(order, a, b);
  const after = clashesAt(order, a, rule) + clashesAt(order, b, rule);
  if (after > before) swap(order, a, b);
}

/** Moves clashing clips to other places until none is left or the tries are used up. */
function repair(order: Placed[], rule: NeighbourRule, random: Random): void {
  let tries = SWAPS_PER_CLIP * order.length;
  for (;;) {
    const clashing = order.flatMap((_, at) => (clashesAt(order, at, rule) > 0 ? [at] : []));
    if (clashing.length === 0) return;
    for (const place of clashing) {
      if (tries-- === 0) return;
      if (clashesAt(order, place, rule) === 0) continue;
      trySwap(order, place, random.integer(order.length), rule);
    }
  }
}

/**
 * Puts clips into a random order in which no two neighbours share what the rule keeps apart.
 *
 * The search (random order, then swaps that do not make it worse) is bounded; where no such
 * order was found, the one with the fewest clashes comes back, and `countClashes` tells.
 *
 * @example orderClips([a1, a2, b3], { systems: true, intents: true }, random) // a1, b3, a2
 */
export function orderClips<T extends Placed>(
  clips: readonly T[],
  rule: NeighbourRule,
  random: Random,
): T[] {
  let best: T[] = [...clips];
  let fewest = Number.POSITIVE_INFINITY;
  for (let start = 0; start < STARTS && fewest > 0; start++) {
    const order = random.shuffle(clips);
    repair(order, rule, random);
    const clashes = countClashes(order, rule);
    if (clashes < fewest) [best, fewest] = [order, clashes];
  }
  return best;
}
