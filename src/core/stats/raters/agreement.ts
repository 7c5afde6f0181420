import { correlation, type Numbers } from "#core/stats/moments.ts";

/** How far two series of points in the plane go together. */
export interface Agreement {
  /** Correlation per axis, 0 where undefined. */
  correlation: { valence: number; arousal: number };
  /** Mean of the two. */
  agreement: number;
  /** agreement by its permutation standard deviation. */
  z: number;
  zAxis: { valence: number; arousal: number };
}

/** r sqrt(n - 1): a correlation by its permutation standard deviation. */
export function correlationZ(r: number, n: number): number {
  return n > 1 ? r * Math.sqrt(n - 1) : 0;
}

/**
 * Agreement of own ratings with others'. Shuffling the own ratings over clips gives the agreement a
 * variance of (1 + r_own r_rest) / (2 (n - 1)), r_own and r_rest being the valence-arousal
 * correlations of the two sides; z needs no draws.
 * @param own own ratings
 * @param rest means of the other raters on the same clips
 */
export function agree(
  own: { valence: Numbers; arousal: Numbers },
  rest: { valence: Numbers; arousal: Numbers },
): Agreement {
  const n = own.valence.length;
  const valence = correlation(own.valence, rest.valence);
  const arousal = correlation(own.arousal, rest.arousal);
  const agreement = (valence + arousal) / 2;
  const within =
    1 + correlation(own.valence, own.arousal) * correlation(rest.valence, rest.arousal);
  const spread = n > 1 ? Math.sqrt(Math.max(0, within) / (2 * (n - 1))) : 0;
  return {
    correlation: { valence, arousal },
    agreement,
    z: spread > 0 ? agreement / spread : 0,
    zAxis: { valence: correlationZ(valence, n), arousal: correlationZ(arousal, n) },
  };
}
