/**
 * Adjusts the p values of one family by Holm's step-down rule; null values are no members of it.
 * Source: Holm (1979), as R's `p.adjust(p, "holm")`.
 * @returns adjusted values in the order given
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const members = pValues
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let running = 0;
  members.forEach(({ p, index }, rank) => {
    running = Math.max(running, Math.min(1, (members.length - rank) * p));
    adjusted[index] = running;
  });
  return adjusted;
}
