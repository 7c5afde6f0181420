import { minimise } from "#core/stats/mixed/minimise.ts";
import { type MixedProblem, multiplyOut } from "#core/stats/mixed/mixed-problem.ts";
import { makeProfile, type Profile } from "#core/stats/mixed/profile-deviance.ts";

export interface MixedFit extends Profile {
  /** Standard deviations of the eliminated units' effects, then of the dense units'. */
  deviations: number[];
  /** The same, relative to the residual one: a start for a similar fit. */
  relative: number[];
}

/** A variance at its boundary: exactly 0 where that is no worse. */
function settleAtZero(f: (theta: readonly number[]) => number, theta: number[]): number[] {
  let settled = theta.map(Math.abs);
  settled.forEach((value, i) => {
    if (value === 0 || value > 0.05) return;
    const without = settled.map((each, k) => (k === i ? 0 : each));
    if (f(without) <= f(settled) + 1e-9) settled = without;
  });
  return settled;
}

/**
 * Fits a mixed model by REML: the deviance, profiled down to the relative standard deviations, is
 * even and smooth in each, so the minimum is sought without bounds and its signs dropped.
 * @param start relative standard deviations, none 0; default 0.5 each
 * @returns null when the last fixed effect cannot be told or nothing is left to vary
 */
export function fitMixed(problem: MixedProblem, start?: readonly number[]): MixedFit | null {
  const products = multiplyOut(problem);
  if (products.n <= products.fixedColumns) return null;
  const profile = makeProfile(products);
  const effects = [...problem.eliminated.columns, ...problem.dense.columns];
  if (!isDetermined(profile(effects.map(() => 0)), products.gram)) return null;
  const deviance = (theta: readonly number[]) => profile(theta).deviance;
  const from = effects.map((_, i) => Math.max(0.1, start?.[i] ?? 0.5));
  const relative = settleAtZero(deviance, minimise(deviance, from).x);
  const fit = profile(relative);
  if (!Number.isFinite(fit.deviance)) return null;
  return { ...fit, relative, deviations: relative.map((each) => each * fit.sigma) };
}

/** Whether plain least squares has a residual and a finite last effect. */
function isDetermined(plain: Profile, gram: Float64Array): boolean {
  const total = gram.at(-1) ?? 0;
  const { sigma, se } = plain;
  return Number.isFinite(plain.deviance) && sigma > 1e-8 * Math.sqrt(total) && se / sigma < 1e5;
}
