import betainc from "@stdlib/math-base-special-betainc";
import gammainc from "@stdlib/math-base-special-gammainc";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";

/**
 * Two-sided p of Student's t: the chance of |T| at least |t|.
 * Computed as a tail of the incomplete beta function, never as 1 - cdf, so it keeps its digits far out.
 * Source: Abramowitz & Stegun 26.7.1.
 * @param t the statistic
 * @param df degrees of freedom, above 0, not necessarily whole
 * @example tTail(2, 110) // 0.04796465
 */
export function tTail(t: number, df: number): number {
  const square = t * t;
  if (square < df) return betainc(square / (df + square), 0.5, df / 2, true, true);
  return betainc(df / (df + square), df / 2, 0.5, true, false);
}

/**
 * Quantile of Student's t.
 * @param p probability in (0, 1)
 * @param df degrees of freedom, above 0
 * @example tQuantile(0.975, 110) // 1.981765
 */
export function tQuantile(p: number, df: number): number {
  return studentQuantile(p, df);
}

/**
 * Upper tail of the F distribution: the chance of F at least f.
 * Source: Abramowitz & Stegun 26.6.2.
 * @example fTail(4.5, 5, 400) // 0.000530
 */
export function fTail(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  return betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, true, false);
}

/**
 * Upper tail of the chi-squared distribution.
 * Source: Abramowitz & Stegun 26.4.19.
 * @example chiSquareTail(3, 5) // 0.69998584
 */
export function chiSquareTail(x: number, df: number): number {
  return x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true);
}

/**
 * Two-sided p of the standard normal distribution.
 * Source: erfc(|z| / sqrt 2) as an upper incomplete gamma function.
 * @example normalTail(1.96) // 0.04999579
 */
export function normalTail(z: number): number {
  return chiSquareTail(z * z, 1);
}
