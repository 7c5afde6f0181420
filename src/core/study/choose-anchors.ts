import type { Random } from "#core/random.ts";
import type { Quadrant } from "./quadrant.ts";

/** A human-made clip of known rating; its quadrant is null where its target is at neutral. */
export interface AnchorClip {
  id: number;
  quadrant: Quadrant | null;
}

/**
 * Chooses anchors so that the quadrants come equally often: one of each in turn, at random within
 * a quadrant, in random order.
 *
 * @returns the ids of `count` anchors, or of all there are
 */
export function chooseAnchors(
  anchors: readonly AnchorClip[],
  count: number,
  random: Random,
): number[] {
  const inIdOrder = [...anchors].sort((a, b) => a.id - b.id);
  const rounds = new Map<Quadrant | null, number>();
  const ranked = random.shuffle(inIdOrder).map((anchor) => {
    const round = rounds.get(anchor.quadrant) ?? 0;
    rounds.set(anchor.quadrant, round + 1);
    return { id: anchor.id, round };
  });
  ranked.sort((a, b) => a.round - b.round);
  return random.shuffle(ranked.slice(0, count).map((anchor) => anchor.id));
}
