/** Sums over the ratings of clips, from which the one-way ICC follows. */
export interface OneWaySums {
  clips: number;
  ratings: number;
  /** Sum over clips of the squared number of ratings. */
  squaredSizes: number;
  /** Sum of ratings, and over clips of (sum of the clip)^2 / its ratings, and of squared ratings. */
  total: number;
  betweenTotal: number;
  squares: number;
}

export interface OneWayIcc {
  /** Reliability of one rating. */
  icc1: number;
  /** Ratings per clip that an unbalanced design is worth. */
  k0: number;
  /** Reliability of a clip's mean over k0 ratings. */
  icc1k: number;
}

/**
 * One-way random, unbalanced intraclass correlation.
 * k0 = (N - sum n_c^2 / N) / (C - 1), icc1 = (MSB - MSW) / (MSB + (k0 - 1) MSW).
 * Source: Shrout & Fleiss (1979), case 1, with the k0 of Searle for unequal groups.
 * @returns null with fewer than two clips, without a second rating of any, or when nothing varies
 */
export function oneWayIcc(sums: OneWaySums): OneWayIcc | null {
  const { clips, ratings, squaredSizes, total, betweenTotal, squares } = sums;
  if (clips < 2 || ratings <= clips) return null;
  const k0 = (ratings - squaredSizes / ratings) / (clips - 1);
  const msb = (betweenTotal - (total * total) / ratings) / (clips - 1);
  const msw = (squares - betweenTotal) / (ratings - clips);
  const spread = msb + (k0 - 1) * msw;
  if (!(spread > 1e-12)) return null;
  const icc1 = (msb - msw) / spread;
  return { icc1, k0, icc1k: (k0 * icc1) / (1 + (k0 - 1) * icc1) };
}
