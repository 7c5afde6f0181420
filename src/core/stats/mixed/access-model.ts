import { fitMixed, type MixedFit } from "#core/stats/mixed/fit-mixed.ts";
import type { Factor, MixedProblem } from "#core/stats/mixed/mixed-problem.ts";
import type { MixedReport } from "#core/stats/report-contrasts.ts";
import { intervalAround } from "#core/stats/student.ts";
import { tTail } from "#core/stats/tails.ts";

/** Ratings of one axis; all arrays per rating. */
export interface AccessRatings {
  /** Rating minus target. */
  error: Float64Array;
  /** 0.5 for commercial, -0.5 for open-source. */
  contrast: Float64Array;
  intent: Uint32Array;
  participant: Uint32Array;
  clip: Uint32Array;
}

/** Numbers units from 0 in order of appearance. */
export function renumber(values: Uint32Array): { level: Uint32Array; levels: number } {
  const numbers = new Map<number, number>();
  const level = values.map((value) => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  });
  return { level, levels: numbers.size };
}

/** Puts the factor with fewer effects into the dense factorisation. */
export function orderFactors(a: Factor, b: Factor): { eliminated: Factor; dense: Factor } {
  const size = ({ levels, columns }: Factor) => levels * columns.length;
  return size(a) >= size(b) ? { eliminated: a, dense: b } : { eliminated: b, dense: a };
}

function indicators(values: Uint32Array): Float64Array[] {
  const { level, levels } = renumber(values);
  return Array.from({ length: levels }, (_, k) =>
    Float64Array.from(level, (v) => (v === k ? 1 : 0)),
  );
}

function makeProblem(ratings: AccessRatings): { problem: MixedProblem; clipsFirst: boolean } {
  const ones = new Float64Array(ratings.error.length).fill(1);
  const clips: Factor = { ...renumber(ratings.clip), columns: [ones] };
  const people: Factor = { ...renumber(ratings.participant), columns: [ones, ratings.contrast] };
  const order = orderFactors(clips, people);
  const fixed = [...indicators(ratings.intent), ratings.contrast];
  return {
    problem: { y: ratings.error, fixed, ...order },
    clipsFirst: order.eliminated === clips,
  };
}

/** Relative standard deviations by their place in the model, for a start that fits either order. */
export interface AccessStart {
  clip: number;
  participant: number;
  slope: number;
}

export interface AccessFit {
  fit: MixedFit;
  sd: MixedReport["sd"];
  relative: AccessStart;
}

/** Reads [clip, participant, slope] out of the order in which the model was solved. */
function inPlace(values: readonly number[], clipsFirst: boolean): AccessStart {
  const [a = 0, b = 0, c = 0] = values;
  return clipsFirst ? { clip: a, participant: b, slope: c } : { participant: a, slope: b, clip: c };
}

/**
 * Fits error ~ contrast + intent + (1 | participant) + (0 + contrast | participant) + (1 | clip) by
 * REML, intent fixed.
 * @returns null when the contrast cannot be told (a side without ratings, or bound to the intents),
 *   when no clip or no participant has a second rating, or when nothing varies
 */
export function fitAccess(ratings: AccessRatings, start?: AccessStart): AccessFit | null {
  const { problem, clipsFirst } = makeProblem(ratings);
  const n = ratings.error.length;
  if (problem.eliminated.levels === n || problem.dense.levels === n) return null;
  const { clip = 0.5, participant = 0.5, slope = 0.5 } = start ?? {};
  const fit = fitMixed(
    problem,
    clipsFirst ? [clip, participant, slope] : [participant, slope, clip],
  );
  if (!fit) return null;
  const sd = { ...inPlace(fit.deviations, clipsFirst), residual: fit.sigma };
  return { fit, sd, relative: inPlace(fit.relative, clipsFirst) };
}

/**
 * The mixed model as the report gives it: Student's interval and p on participants - 1 df.
 * @param participants included participants of the whole study
 */
export function reportAccess({ fit, sd }: AccessFit, participants: number): MixedReport | null {
  const df = participants - 1;
  const { estimate, se } = fit;
  if (df < 1 || !(se > 0)) return null;
  return {
    estimate,
    se,
    df,
    ci95: intervalAround(estimate, se, df),
    p: tTail(estimate / se, df),
    sd,
  };
}
