/**
 * Dot products of four consecutive rows, from i on, with rows j and j + 1, over the first `length`
 * columns: eight sums that share their reads.
 */
function dotEight(
  a: Float64Array,
  n: number,
  i: number,
  j: number,
  length: number,
  out: Float64Array,
) {
  const [r0, r1, r2, r3] = [i * n, (i + 1) * n, (i + 2) * n, (i + 3) * n];
  const [rx, ry] = [j * n, (j + 1) * n];
  let [x0, x1, x2, x3, y0, y1, y2, y3] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < length; k++) {
    const x = a[rx + k] as number;
    const y = a[ry + k] as number;
    const a0 = a[r0 + k] as number;
    const a1 = a[r1 + k] as number;
    const a2 = a[r2 + k] as number;
    const a3 = a[r3 + k] as number;
    x0 += x * a0;
    x1 += x * a1;
    x2 += x * a2;
    x3 += x * a3;
    y0 += y * a0;
    y1 += y * a1;
    y2 += y * a2;
    y3 += y * a3;
  }
  out.set([x0, x1, x2, x3, y0, y1, y2, y3]);
}

/** Entries of one row from column `from` on, its earlier columns being done. */
function finishRow(a: Float64Array, n: number, i: number, from: number) {
  const row = i * n;
  for (let j = from; j <= i; j++) {
    let sum = a[row + j] as number;
    const other = j * n;
    for (let k = 0; k < j; k++) sum -= (a[row + k] as number) * (a[other + k] as number);
    a[row + j] = j < i ? sum / (a[other + j] as number) : Math.sqrt(Math.max(0, sum));
  }
}

/** Columns j and j + 1 of the four rows from i on, their earlier columns being done. */
function finishPair(a: Float64Array, n: number, i: number, j: number, dots: Float64Array) {
  dotEight(a, n, i, j, j, dots);
  const first = a[j * n + j] as number;
  const below = a[(j + 1) * n + j] as number;
  const second = a[(j + 1) * n + j + 1] as number;
  for (let r = 0; r < 4; r++) {
    const at = (i + r) * n + j;
    const x = ((a[at] as number) - (dots[r] as number)) / first;
    a[at] = x;
    a[at + 1] = ((a[at + 1] as number) - (dots[4 + r] as number) - below * x) / second;
  }
}

/**
 * Cholesky factor L of a symmetric matrix, in place of its lower triangle (row-major, n x n); the
 * upper triangle is not read. Four rows and two columns go together, so that reads are shared.
 * A pivot that is not positive becomes 0; what depends on it is then not finite.
 * @example factor of [4, 0, 2, 5] (n = 2) is [2, 0, 1, 2]
 */
export function factorInPlace(a: Float64Array, n: number) {
  const dots = new Float64Array(8);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    for (let j = 0; j < i; j += 2) finishPair(a, n, i, j, dots);
    for (let r = 0; r < 4; r++) finishRow(a, n, i + r, i);
  }
  for (; i < n; i++) finishRow(a, n, i, 0);
}
