/** The quadrants of the circumplex: high or low valence, high or low arousal. */
export const quadrants = ["hv_ha", "lv_ha", "lv_la", "hv_la"] as const;

export type Quadrant = (typeof quadrants)[number];

/** The middle of both scales, which run from 1 to 9. */
export const NEUTRAL = 5;

/**
 * Says which quadrant a point lies in.
 *
 * @param valence 1 (very negative) to 9 (very positive)
 * @param arousal 1 (very low energy) to 9 (very high energy)
 * @returns null when a coordinate is exactly neutral: such a point is in no quadrant
 * @example quadrantOf(8.47, 6.05) // "hv_ha"
 */
export function quadrantOf(valence: number, arousal: number): Quadrant | null {
  if (valence === NEUTRAL || arousal === NEUTRAL) return null;
  if (arousal > NEUTRAL) return valence > NEUTRAL ? "hv_ha" : "lv_ha";
  return valence > NEUTRAL ? "hv_la" : "lv_la";
}
