import type { Random } from "#core/random.ts";

/**
 * How many people leave, on top of those who finish, when a share of all who start does.
 *
 * @param finishers who finish
 * @param dropout the share of all who start that leaves, 0 to below 1
 * @throws RangeError when the share is outside that range
 * @example countLeavers(111, 0.2) // 28
 */
export function countLeavers(finishers: number, dropout: number): number {
  if (!(dropout >= 0 && dropout < 1)) {
    throw new RangeError(`the share of drop-outs must be from 0 to below 1, got ${dropout}`);
  }
  return Math.round((finishers * dropout) / (1 - dropout));
}

/**
 * The order in which people start: true for each who will leave, at random among the others.
 *
 * @example planStarts(111, 0.2, random).length // 139
 */
export function planStarts(finishers: number, dropout: number, random: Random): boolean[] {
  const leavers = countLeavers(finishers, dropout);
  return random.shuffle(
    Array.from({ length: finishers + leavers }, (_, person) => person < leavers),
  );
}
