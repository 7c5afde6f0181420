import { mean, type Numbers, variance } from "#core/stats/moments.ts";
import { tQuantile, tTail } from "#core/stats/tails.ts";

/** Spread below which values count as equal: what rounding leaves of equal clip values. */
const NO_SPREAD = 1e-12;

/** An interval: lower and upper end. */
export type Interval = [number, number];

/** A mean with Student's interval and its test against 0; null where n is too small or nothing varies. */
export interface Student {
  value: number;
  sd: number | null;
  se: number | null;
  ci95: Interval | null;
  t: number | null;
  df: number | null;
  p: number | null;
}

/** A difference of means with its t test. */
export interface Welch {
  t: number;
  df: number;
  p: number;
  ci95: Interval;
}

/** value +- t(0.975, df) x se. @example intervalAround(1, 0.5, 4) // [-0.388, 2.388] */
export function intervalAround(value: number, se: number, df: number): Interval {
  const half = tQuantile(0.975, df) * se;
  return [value - half, value + half];
}

/**
 * Student's one-sample figures over clips.
 * @param values one number per clip
 * @returns null when there is no value
 * @example student([1, 2, 6])?.value // 3
 */
export function student(values: Numbers): Student | null {
  const n = values.length;
  if (n === 0) return null;
  const value = mean(values);
  if (n < 2) return { value, sd: null, se: null, ci95: null, t: null, df: null, p: null };
  const sd = Math.sqrt(variance(values));
  const se = sd / Math.sqrt(n);
  const df = n - 1;
  const t = se > NO_SPREAD ? value / se : null;
  return {
    value,
    sd,
    se,
    ci95: intervalAround(value, se, df),
    t,
    df,
    p: t === null ? null : tTail(t, df),
  };
}

/**
 * Welch's t test of two independent groups, df after Satterthwaite, as R's `t.test(x, y)`.
 * @returns null when a group has fewer than two values or neither varies
 * @example welch([1, 2, 6], [4, 5, 9])?.t // -1.3887301
 */
export function welch(first: Numbers, second: Numbers): Welch | null {
  const a = variance(first) / first.length;
  const b = variance(second) / second.length;
  if (!(a + b > NO_SPREAD ** 2)) return null;
  const df = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1));
  const difference = mean(first) - mean(second);
  const se = Math.sqrt(a + b);
  const t = difference / se;
  return { t, df, p: tTail(t, df), ci95: intervalAround(difference, se, df) };
}

/** Standard deviation pooled over two groups, NaN when neither has a second value. */
export function pooledDeviation(first: Numbers, second: Numbers): number {
  const squares = [first, second].map((group) =>
    group.length > 1 ? variance(group) * (group.length - 1) : 0,
  );
  const sum = (squares[0] ?? 0) + (squares[1] ?? 0);
  return Math.sqrt(sum / (first.length + second.length - 2));
}

/**
 * Hedges' g: the difference in pooled standard deviations, with the small-sample factor.
 * Source: Hedges (1981), factor 1 - 3 / (4 (n1 + n2 - 2) - 1).
 * @returns null when nothing varies, or below four values, where the factor is 0
 * @example hedgesG([1, 2, 6], [4, 5, 9]) // -0.9071147
 */
export function hedgesG(first: Numbers, second: Numbers): number | null {
  const spread = pooledDeviation(first, second);
  const df = first.length + second.length - 2;
  if (!(spread > NO_SPREAD) || df < 2) return null;
  return ((mean(first) - mean(second)) / spread) * (1 - 3 / (4 * df - 1));
}
