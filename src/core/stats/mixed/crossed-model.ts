import { orderFactors, renumber } from "#core/stats/mixed/access-model.ts";
import { fitMixed } from "#core/stats/mixed/fit-mixed.ts";

export interface CrossedFit {
  /** v_clip / (v_clip + v_participant + v_residual). */
  icc: number;
  /** Variances, in squared scale points. */
  clip: number;
  participant: number;
  residual: number;
}

/**
 * Fits rating ~ 1 + (1 | participant) + (1 | clip) by REML and gives the share of variance between
 * clips: how far one rating by one listener tells clips apart.
 * @param ratings all arrays per rating
 * @returns null when no clip or no participant has a second rating, or when nothing varies
 */
export function fitCrossed(ratings: {
  value: Float64Array;
  participant: Uint32Array;
  clip: Uint32Array;
}): CrossedFit | null {
  const n = ratings.value.length;
  const ones = new Float64Array(n).fill(1);
  const clips = { ...renumber(ratings.clip), columns: [ones] };
  const people = { ...renumber(ratings.participant), columns: [ones] };
  if (clips.levels === n || people.levels === n) return null;
  const order = orderFactors(clips, people);
  const fit = fitMixed({ y: ratings.value, fixed: [ones], ...order });
  if (!fit) return null;
  const [first = 0, second = 0] = fit.deviations.map((sd) => sd * sd);
  const clipsFirst = order.eliminated === clips;
  const [clip, participant] = clipsFirst ? [first, second] : [second, first];
  const residual = fit.sigma ** 2;
  return { icc: clip / (clip + participant + residual), clip, participant, residual };
}
