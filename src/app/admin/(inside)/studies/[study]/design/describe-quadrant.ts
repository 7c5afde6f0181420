import { type Quadrant, quadrantOf } from "#core/study/quadrant.ts";

const WORDS: Record<Quadrant, string> = {
  hv_ha: "positive, high energy",
  lv_ha: "negative, high energy",
  lv_la: "negative, low energy",
  hv_la: "positive, low energy",
};

/** @example describeQuadrant(8, 2) // "positive, low energy" */
export function describeQuadrant(valence: number, arousal: number): string {
  if (!(valence >= 1 && arousal >= 1)) return "–";
  const quadrant = quadrantOf(valence, arousal);
  return quadrant === null ? "none, a target is neutral" : WORDS[quadrant];
}
