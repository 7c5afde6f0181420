import { factorInPlace } from "#core/stats/mixed/cholesky.ts";
import type { Products } from "#core/stats/mixed/mixed-problem.ts";

/** The model at given relative standard deviations. */
export interface Profile {
  /** REML deviance, as lme4's `REMLcrit`. */
  deviance: number;
  /** Residual standard deviation. */
  sigma: number;
  /** The last fixed effect and its standard error. */
  estimate: number;
  se: number;
}

/** Factor of a unit's block (1 x 1 or 2 x 2): [l11, l21, l22]. */
function factorUnit(
  products: Products,
  unit: number,
  theta: Float64Array,
): [number, number, number] {
  const { effects, unitGram } = products;
  const at = unit * effects * effects;
  const first = theta[0] ?? 0;
  const l11 = Math.sqrt(first * first * (unitGram[at] ?? 0) + 1);
  if (effects === 1) return [l11, 0, 1];
  const second = theta[1] ?? 0;
  const l21 = (first * second * (unitGram[at + 1] ?? 0)) / l11;
  return [l11, l21, Math.sqrt(second * second * (unitGram[at + 3] ?? 0) + 1 - l21 * l21)];
}

/**
 * Makes the function from relative standard deviations (those of the eliminated units' effects,
 * then those of the dense units') to the profiled model. Matrices are kept between calls.
 *
 * The blocks of the eliminated units are factored one by one; what they leave of the Gram matrix of
 * dense effects, fixed effects and y is factored once, and its diagonal holds the rest: the
 * determinants, the last fixed effect, the residual sum of squares.
 * Source: Bates, Maechler, Bolker & Walker (2015), J. Stat. Softw. 67(1), sections 3.3 and 3.4.
 */
export function makeProfile(products: Products): (theta: ArrayLike<number>) => Profile {
  const { columns, denseColumns, denseEffects, fixedColumns, effects, n } = products;
  const a = new Float64Array(columns * columns);
  const scale = new Float64Array(columns).fill(1);
  const own = new Float64Array(effects);
  const solved = new Float64Array(2 * columns);

  const fillScaled = () => {
    const { gram } = products;
    for (let i = 0; i < columns; i++) {
      const row = i * columns;
      const s = scale[i] as number;
      for (let j = 0; j <= i; j++)
        a[row + j] = s * (scale[j] as number) * (gram[row + j] as number);
      if (i < denseColumns) a[row + i] = (a[row + i] as number) + 1;
    }
  };

  /** Solves the unit's block against each column that meets it. */
  const solveUnit = (from: number, to: number, l: [number, number, number]) => {
    const { touched, crossed } = products;
    const [l11, l21, l22] = l;
    for (let t = from; t < to; t++) {
      const s = scale[touched[t] as number] as number;
      const u = (s * (own[0] as number) * (crossed[t * effects] as number)) / l11;
      solved[2 * (t - from)] = u;
      solved[2 * (t - from) + 1] =
        effects === 1
          ? 0
          : (s * (own[1] as number) * (crossed[t * effects + 1] as number) - l21 * u) / l22;
    }
  };

  const eliminate = (unit: number): number => {
    const { touched, touchStart } = products;
    const l = factorUnit(products, unit, own);
    const [from, to] = [touchStart[unit] as number, touchStart[unit + 1] as number];
    solveUnit(from, to, l);
    for (let t = 0; t < to - from; t++) {
      const row = (touched[from + t] as number) * columns;
      const [u, v] = [solved[2 * t] as number, solved[2 * t + 1] as number];
      for (let k = 0; k <= t; k++) {
        const at = row + (touched[from + k] as number);
        const product = u * (solved[2 * k] as number) + v * (solved[2 * k + 1] as number);
        a[at] = (a[at] as number) - product;
      }
    }
    return 2 * Math.log(l[0] * l[2]);
  };

  const read = (logDeterminant: number): Profile => {
    const diagonal = (i: number) => a[i * columns + i] as number;
    let log = logDeterminant;
    for (let i = 0; i < denseColumns + fixedColumns; i++) log += 2 * Math.log(diagonal(i));
    const df = n - fixedColumns;
    const sigma = diagonal(columns - 1) / Math.sqrt(df);
    const pivot = diagonal(columns - 2);
    return {
      deviance: log + df * (1 + Math.log(2 * Math.PI * sigma * sigma)),
      sigma,
      estimate: (a[(columns - 1) * columns + columns - 2] as number) / pivot,
      se: sigma / pivot,
    };
  };

  return (theta) => {
    for (let e = 0; e < effects; e++) own[e] = theta[e] ?? 0;
    for (let i = 0; i < denseColumns; i++) scale[i] = theta[effects + (i % denseEffects)] ?? 0;
    fillScaled();
    let log = 0;
    const units = products.touchStart.length - 1;
    for (let unit = 0; unit < units; unit++) log += eliminate(unit);
    factorInPlace(a, columns);
    return read(log);
  };
}
