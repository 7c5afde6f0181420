import type { Axis } from "#core/stats/axes.ts";
import { axisSlots, slots } from "#core/stats/cell-sums.ts";

/** Measures of a group per axis. */
export const axisStatistics = [
  "error",
  "absError",
  "overNeutral",
  "towardNeutral",
  "rmse",
  "gain",
  "offset",
  "r",
] as const;

/** Measures of a group in the plane. */
export const planeStatistics = [
  "distance",
  "overNeutral",
  "quadrantHit",
  "gainPlane",
  "projectionGain",
] as const;

export type AxisStatistic = (typeof axisStatistics)[number];
export type PlaneStatistic = (typeof planeStatistics)[number];

/** Name of a measure with its place, as `valence.error` or `plane.distance`. */
export type Statistic = `${Axis}.${AxisStatistic}` | `plane.${PlaneStatistic}`;

export const statistics: readonly Statistic[] = [
  ...axisStatistics.map((name): Statistic => `valence.${name}`),
  ...axisStatistics.map((name): Statistic => `arousal.${name}`),
  ...planeStatistics.map((name): Statistic => `plane.${name}`),
];

/** Which slopes a group's targets allow; see `gainsAllowed`. */
export interface GainsAllowed {
  valence: boolean;
  arousal: boolean;
  plane: boolean;
}

interface Spread {
  xx: number;
  xy: number;
  yy: number;
}

function spreadOf(sums: Float64Array, at: number): Spread {
  const weight = sums[slots.weight] ?? 0;
  const m = sums[at + axisSlots.m] ?? 0;
  const t = sums[at + axisSlots.t] ?? 0;
  return {
    xx: (sums[at + axisSlots.tt] ?? 0) - (t * t) / weight,
    xy: (sums[at + axisSlots.mt] ?? 0) - (m * t) / weight,
    yy: (sums[at + axisSlots.mm] ?? 0) - (m * m) / weight,
  };
}

function writeAxis(sums: Float64Array, at: number, gains: boolean, out: Float64Array, to: number) {
  const weight = sums[slots.weight] ?? 0;
  const m = (sums[at + axisSlots.m] ?? 0) / weight;
  const t = (sums[at + axisSlots.t] ?? 0) / weight;
  const absError = (sums[at + axisSlots.absError] ?? 0) / weight;
  const mt = sums[at + axisSlots.mt] ?? 0;
  const square =
    ((sums[at + axisSlots.mm] ?? 0) - 2 * mt + (sums[at + axisSlots.tt] ?? 0)) / weight;
  out[to] = m - t;
  out[to + 1] = absError;
  out[to + 2] = (sums[at + axisSlots.absT] ?? 0) / weight - absError;
  out[to + 3] = (sums[at + axisSlots.toward] ?? 0) / (sums[at + axisSlots.towardWeight] ?? 0);
  out[to + 4] = Math.sqrt(Math.max(0, square));
  const { xx, xy, yy } = spreadOf(sums, at);
  const gain = gains && xx > 1e-9 ? xy / xx : Number.NaN;
  out[to + 5] = gain;
  out[to + 6] = m - gain * t;
  out[to + 7] = yy > 1e-9 ? (gain * Math.sqrt(xx)) / Math.sqrt(yy) : Number.NaN;
}

/**
 * Every measure of a group from its sums, in the order of `statistics`; NaN where undefined.
 * Gain and offset: least squares of (m - N) on (t - N); gainPlane: the same slope in the plane about
 * the means; projectionGain: about the neutral point.
 * @param sums one block of `slots.size`, as `sumOver` gives
 * @param out at least `statistics.length` numbers, overwritten
 */
export function writeStatistics(sums: Float64Array, allowed: GainsAllowed, out: Float64Array) {
  const weight = sums[slots.weight] ?? 0;
  const [v, a] = [slots.valence, slots.arousal];
  writeAxis(sums, v, allowed.valence, out, 0);
  writeAxis(sums, a, allowed.arousal, out, axisStatistics.length);
  const to = 2 * axisStatistics.length;
  const distance = (sums[slots.distance] ?? 0) / weight;
  out[to] = distance;
  out[to + 1] = (sums[slots.neutralDistance] ?? 0) / weight - distance;
  out[to + 2] = (sums[slots.hit] ?? 0) / weight;
  const [sv, sa] = [spreadOf(sums, v), spreadOf(sums, a)];
  const xx = sv.xx + sa.xx;
  out[to + 3] = allowed.plane && xx > 1e-9 ? (sv.xy + sa.xy) / xx : Number.NaN;
  const mt = (sums[v + axisSlots.mt] ?? 0) + (sums[a + axisSlots.mt] ?? 0);
  const tt = (sums[v + axisSlots.tt] ?? 0) + (sums[a + axisSlots.tt] ?? 0);
  out[to + 4] = allowed.plane && tt > 1e-9 ? mt / tt : Number.NaN;
}

/**
 * Says which slopes targets allow: an axis needs four or more distinct values on both sides of the
 * neutral point, the plane all four quadrants.
 */
export function gainsAllowed(
  targets: readonly { targetValence: number; targetArousal: number; quadrant: string | null }[],
  neutral: number,
): GainsAllowed {
  const enough = (values: number[]) =>
    new Set(values).size >= 4 &&
    values.some((value) => value > neutral) &&
    values.some((value) => value < neutral);
  const heard = new Set(targets.flatMap(({ quadrant }) => quadrant ?? []));
  return {
    valence: enough(targets.map(({ targetValence }) => targetValence)),
    arousal: enough(targets.map(({ targetArousal }) => targetArousal)),
    plane: heard.size === 4,
  };
}
