import type { Random } from "#core/random.ts";
import type { ChosenClip } from "./choose-main-clips.ts";
import { clash, type NeighbourRule } from "./neighbour-rule.ts";

/** A hearing of a main clip: its first, or a repeat. */
export interface Hearing extends ChosenClip {
  kind: "main" | "repeat";
}

/** The places, from `earliest` on, where a clip fits between its neighbours. */
function fittingPlaces(
  hearings: readonly Hearing[],
  clip: ChosenClip,
  earliest: number,
  rule: NeighbourRule,
): number[] {
  const places: number[] = [];
  for (let place = earliest; place <= hearings.length; place++) {
    const before = hearings[place - 1];
    const after = hearings[place];
    const clashes = (before && clash(rule, before, clip)) || (after && clash(rule, clip, after));
    if (!clashes) places.push(place);
  }
  return places;
}

/** Adds one repeat of a clip that has none yet; gives the same list when none fits. */
function insertRepeat(
  hearings: readonly Hearing[],
  minDistance: number,
  rule: NeighbourRule,
  random: Random,
): readonly Hearing[] {
  const repeated = new Set(hearings.flatMap((h) => (h.kind === "repeat" ? [h.id] : [])));
  const open = hearings.flatMap((h, place) => (repeated.has(h.id) ? [] : [place]));
  for (const first of random.shuffle(open)) {
    const clip = hearings[first];
    const places = clip ? fittingPlaces(hearings, clip, first + minDistance, rule) : [];
    const place = places[random.integer(Math.max(1, places.length))];
    if (clip === undefined || place === undefined) continue;
    return [...hearings.slice(0, place), { ...clip, kind: "repeat" }, ...hearings.slice(place)];
  }
  return hearings;
}

/**
 * Lets some clips come a second time, at least `minDistance` trials after the first and never
 * beside a clip they clash with. Adds fewer than `count` where the list is too short for more.
 *
 * @param order the main clips as they will be heard
 * @param minDistance in trials; what is inserted later can only widen it
 */
export function insertRepeats(
  order: readonly ChosenClip[],
  count: number,
  minDistance: number,
  rule: NeighbourRule,
  random: Random,
): Hearing[] {
  let hearings: readonly Hearing[] = order.map((clip) => ({ ...clip, kind: "main" }));
  for (let i = 0; i < count; i++) hearings = insertRepeat(hearings, minDistance, rule, random);
  return [...hearings];
}
