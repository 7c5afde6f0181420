/** Numbers in an array or a typed array. */
export type Numbers = ArrayLike<number>;

/** Mean, or NaN of no numbers. @example mean([1, 2, 6]) // 3 */
export function mean(values: Numbers): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? Number.NaN;
  return sum / values.length;
}

/**
 * Variance with n - 1 below (two passes, so a large mean costs no digits); NaN below two numbers.
 * @example variance([1, 2, 6]) // 7
 */
export function variance(values: Numbers): number {
  if (values.length < 2) return Number.NaN;
  const center = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] ?? Number.NaN) - center) ** 2;
  return sum / (values.length - 1);
}

/**
 * Pearson's correlation, 0 where it is undefined (fewer than two pairs, or one side constant).
 * @example correlation([1, 2, 3], [2, 4, 7]) // 0.9933993
 */
export function correlation(x: Numbers, y: Numbers): number {
  const meanX = mean(x);
  const meanY = mean(y);
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] ?? Number.NaN) - meanX;
    const dy = (y[i] ?? Number.NaN) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 1e-12 && yy > 1e-12 ? xy / Math.sqrt(xx * yy) : 0;
}

/**
 * Quantile by R's type 7 (linear between order statistics).
 * @param sorted ascending, without NaN, not empty
 * @param p in [0, 1]
 * @example quantileSorted([1, 2, 4], 0.75) // 3
 */
export function quantileSorted(sorted: Numbers, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const below = sorted[low] ?? Number.NaN;
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? Number.NaN;
  return below + (at - low) * (above - below);
}
