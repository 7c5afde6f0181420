/** Random effects that belong to one kind of unit, each with a variance of its own. */
export interface Factor {
  /** Per rating: which unit. */
  level: Uint32Array;
  levels: number;
  /** Per effect: what multiplies it in each rating (all 1 for an intercept). */
  columns: readonly Float64Array[];
}

/**
 * A linear mixed model with two crossed kinds of units. A pair of units meets in at most one rating.
 * `eliminated` goes first, unit by unit; `dense` then leaves one dense factorisation.
 */
export interface MixedProblem {
  y: Float64Array;
  /** Columns of the fixed effects; the effect of interest stands last. */
  fixed: readonly Float64Array[];
  eliminated: Factor;
  dense: Factor;
}

/** Products that do not depend on the variances, so that each evaluation starts from them. */
export interface Products {
  /** Ratings. */
  n: number;
  /** Columns: dense effects, fixed effects, y. */
  columns: number;
  denseColumns: number;
  denseEffects: number;
  fixedColumns: number;
  /** Gram matrix of all columns, lower triangle, row-major. */
  gram: Float64Array;
  /** Effects per eliminated unit, 1 or 2. */
  effects: number;
  /** Per eliminated unit: effects x effects. */
  unitGram: Float64Array;
  /** Per eliminated unit: where its columns begin in `touched`; one more at the end. */
  touchStart: Uint32Array;
  /** Columns that meet a unit, and per column its products with the unit's effects. */
  touched: Uint32Array;
  crossed: Float64Array;
}

/** Ratings of each unit, in order. */
function ratingsByUnit({ level, levels }: Factor): number[][] {
  const lists = Array.from({ length: levels }, (): number[] => []);
  level.forEach((unit, i) => {
    lists[unit]?.push(i);
  });
  return lists;
}

/** The columns that are not 0 in a rating, with their values. */
function columnsOf(problem: MixedProblem, i: number): [number, number][] {
  const { dense, fixed, y } = problem;
  const effects = dense.columns.length;
  const first = (dense.level[i] ?? 0) * effects;
  const offset = dense.levels * effects;
  const entries = [
    ...dense.columns.map((column, j): [number, number] => [first + j, column[i] ?? 0]),
    ...fixed.map((column, j): [number, number] => [offset + j, column[i] ?? 0]),
    [offset + fixed.length, y[i] ?? 0] satisfies [number, number],
  ];
  return entries.filter(([, value]) => value !== 0);
}

/** Adds one rating to the Gram matrix. */
function addRating(gram: Float64Array, size: number, entries: readonly [number, number][]) {
  for (const [a, x] of entries)
    for (const [b, z] of entries) {
      if (b > a) continue;
      gram[a * size + b] = (gram[a * size + b] ?? 0) + x * z;
    }
}

/** Multiplies the problem out once. */
export function multiplyOut(problem: MixedProblem): Products {
  const { eliminated, dense, fixed, y } = problem;
  const denseColumns = dense.levels * dense.columns.length;
  const columns = denseColumns + fixed.length + 1;
  const effects = eliminated.columns.length;
  const gram = new Float64Array(columns * columns);
  const unitGram = new Float64Array(eliminated.levels * effects * effects);
  const touchStart = new Uint32Array(eliminated.levels + 1);
  const touched: number[] = [];
  const crossed: number[] = [];
  ratingsByUnit(eliminated).forEach((ratings, unit) => {
    const sums = new Map<number, number[]>();
    for (const i of ratings) {
      const own = eliminated.columns.map((column) => column[i] ?? 0);
      own.forEach((x, a) => {
        own.forEach((z, b) => {
          const at = (unit * effects + a) * effects + b;
          unitGram[at] = (unitGram[at] ?? 0) + x * z;
        });
      });
      const entries = columnsOf(problem, i);
      addRating(gram, columns, entries);
      for (const [column, value] of entries) {
        const before = sums.get(column) ?? own.map(() => 0);
        sums.set(
          column,
          before.map((sum, a) => sum + (own[a] ?? 0) * value),
        );
      }
    }
    for (const [column, products] of [...sums].sort((p, q) => p[0] - q[0])) {
      touched.push(column);
      crossed.push(...products);
    }
    touchStart[unit + 1] = touched.length;
  });
  return {
    n: y.length,
    columns,
    denseColumns,
    denseEffects: dense.columns.length,
    fixedColumns: fixed.length,
    gram,
    effects,
    unitGram,
    touchStart,
    touched: Uint32Array.from(touched),
    crossed: Float64Array.from(crossed),
  };
}
