import { factorInPlace } from "#core/stats/mixed/cholesky.ts";

type Point = readonly number[];

interface Slope {
  gradient: number[];
  /** Row-major, symmetric. */
  curvature: number[];
}

/** Values of f a little above x and a little below, one variable at a time. */
interface Neighbours {
  h: number[];
  up: number[];
  down: number[];
}

function lookAround(f: (x: Point) => number, x: Point): Neighbours {
  const h = x.map((each) => 2e-4 * Math.max(1, Math.abs(each)));
  const move = (i: number, sign: number) =>
    f(x.map((each, k) => (k === i ? each + sign * (h[i] ?? 0) : each)));
  return { h, up: x.map((_, i) => move(i, 1)), down: x.map((_, i) => move(i, -1)) };
}

/** Mixed second derivatives by forward differences. */
function mixedTerms(f: (x: Point) => number, x: Point, value: number, { h, up }: Neighbours) {
  const n = x.length;
  const terms = new Array<number>(n * n).fill(0);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const both = f(x.map((each, k) => (k === i || k === j ? each + (h[k] ?? 0) : each)));
      const term = (both - (up[i] ?? 0) - (up[j] ?? 0) + value) / ((h[i] ?? 1) * (h[j] ?? 1));
      terms[i * n + j] = term;
      terms[j * n + i] = term;
    }
  return terms;
}

/**
 * Gradient (central) and curvature of f at x by differences.
 * @param known the slope at a point close by, whose mixed terms still hold
 */
function differentiate(f: (x: Point) => number, x: Point, value: number, known?: Slope): Slope {
  const around = lookAround(f, x);
  const { h, up, down } = around;
  const curvature = known ? [...known.curvature] : mixedTerms(f, x, value, around);
  x.forEach((_, i) => {
    const bend = (up[i] ?? 0) - 2 * value + (down[i] ?? 0);
    curvature[i * x.length + i] = bend / (h[i] ?? 1) ** 2;
  });
  return {
    gradient: up.map((above, i) => (above - (down[i] ?? 0)) / (2 * (h[i] ?? 1))),
    curvature,
  };
}

/** Solves (curvature + damping I) step = -gradient; null when that matrix is not positive. */
function newtonStep({ gradient, curvature }: Slope, damping: number): number[] | null {
  const n = gradient.length;
  const size = n + 1;
  const a = new Float64Array(size * size);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++)
      a[i * size + j] = (curvature[i * n + j] ?? 0) + (i === j ? damping : 0);
  gradient.forEach((g, j) => {
    a[n * size + j] = -g;
  });
  a[n * size + n] = Number.MAX_VALUE;
  factorInPlace(a, size);
  const step = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[n * size + i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (a[k * size + i] ?? 0) * (step[k] ?? 0);
    step[i] = sum / (a[i * size + i] ?? 0);
  }
  return step.every(Number.isFinite) ? step : null;
}

/** Damps the step until it goes down; null when no step does. */
function descend(f: (x: Point) => number, x: Point, value: number, slope: Slope) {
  let damping = 0;
  const largest = Math.max(1e-6, ...slope.curvature.map(Math.abs));
  for (let attempt = 0; attempt < 25; attempt++) {
    const step = newtonStep(slope, damping);
    damping = damping === 0 ? 1e-3 * largest : 4 * damping;
    if (!step || Math.hypot(...step) > 2 * Math.max(1, Math.hypot(...x))) continue;
    const next = x.map((each, i) => each + (step[i] ?? 0));
    const reached = f(next);
    if (reached <= value)
      return {
        next,
        reached,
        expected: -step.reduce((s, d, i) => s + d * (slope.gradient[i] ?? 0), 0),
      };
  }
  return null;
}

/**
 * Finds a minimum of a smooth function of a few variables by damped Newton steps on differences.
 * @param start should not lie on a ridge or saddle (for relative standard deviations: not at 0)
 * @returns the point reached, with its value
 * @example minimise(([x = 0]) => (x - 2) ** 2, [0.5]).x[0] // 2
 */
export function minimise(f: (x: Point) => number, start: Point): { x: number[]; value: number } {
  let x = [...start];
  let value = f(x);
  let known: Slope | undefined;
  let before = 1;
  for (let round = 0; round < 50; round++) {
    const slope = differentiate(f, x, value, known);
    const step = descend(f, x, value, slope);
    if (!step) break;
    x = step.next;
    value = step.reached;
    // Newton's gains shrink at least as fast from round to round: this is what the next could gain.
    if (step.expected * Math.min(1, step.expected / before) < 1e-8) break;
    before = step.expected;
    known = step.expected < 10 ? slope : undefined;
  }
  return { x, value };
}
