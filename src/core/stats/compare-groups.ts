import type { Draws } from "#core/stats/bootstrap.ts";
import { type ClipMeasures, pick } from "#core/stats/clip-measures.ts";
import {
  centredInterval,
  drawP,
  noDraws,
  percentileInterval,
  subtractDraws,
} from "#core/stats/draw-interval.ts";
import { mannWhitney, rankBiserial } from "#core/stats/mann-whitney.ts";
import { mean } from "#core/stats/moments.ts";
import type { ContrastReport } from "#core/stats/report-contrasts.ts";
import { hedgesG, welch } from "#core/stats/student.ts";
import type { Workbench } from "#core/stats/workbench.ts";

/** A measure that contrasts compare: signed error, absolute error, or against the neutral answer. */
export type Compared =
  | { axis: "valence" | "arousal"; measure: "error" | "absError" | "overNeutral" }
  | { axis: "plane"; measure: "distance" | "overNeutral" };

export type Scope = ContrastReport["scope"];

/** The clip values of a measure. */
export function clipValues(measures: ClipMeasures, { axis, measure }: Compared): Float64Array {
  if (axis === "plane") return measures[measure];
  return measures[axis][measure];
}

function statisticOf(compared: Compared) {
  return compared.axis === "plane"
    ? (`plane.${compared.measure}` as const)
    : (`${compared.axis}.${compared.measure}` as const);
}

/** The interval of a difference: percentiles for signed error, centred for folded measures. */
export function differenceInterval(
  difference: number,
  draws: Float64Array | null,
  signed: boolean,
  participants: number,
) {
  if (!draws) return { ...noDraws, p: null };
  const drawn = signed
    ? percentileInterval(draws)
    : centredInterval(difference, draws, participants);
  return { ...drawn, p: drawP(difference, drawn.bootstrapSe, participants) };
}

/** What a contrast has that only some contrasts fill. */
export const nothingFurther = {
  pHolm: null,
  paired: null,
  mixed: null,
  mixedMissing: null,
  systemLevel: null,
  intentPermutation: null,
} as const;

/** Two groups of the workbench by their indices, under the name they are compared by. */
export interface Pair {
  contrast: string;
  scope: Scope;
  first: number;
  second: number;
}

/**
 * Compares two groups of clips on one measure: first minus second.
 * @returns null when a group has no clips
 */
export function compareGroups(
  bench: Workbench,
  draws: Draws | null,
  { contrast, scope, first, second }: Pair,
  compared: Compared,
): ContrastReport | null {
  const values = clipValues(bench.measures, compared);
  const a = pick(values, bench.clipsOf[first] ?? []);
  const b = pick(values, bench.clipsOf[second] ?? []);
  if (a.length === 0 || b.length === 0) return null;
  const difference = mean(a) - mean(b);
  const statistic = statisticOf(compared);
  const apart = draws && subtractDraws(draws.of(first, statistic), draws.of(second, statistic));
  const signed = compared.measure === "error";
  const participants = bench.study.participants.length;
  const ranks = mannWhitney(a, b);
  return {
    contrast,
    ...compared,
    scope,
    n: [a.length, b.length],
    difference,
    ...differenceInterval(difference, apart, signed, participants),
    welch: welch(a, b),
    hedgesG: hedgesG(a, b),
    mannWhitney: ranks,
    rankBiserial: rankBiserial(ranks.U, a.length, b.length),
    ...nothingFurther,
  };
}
