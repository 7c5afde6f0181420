interface Point {
  valence: number;
  arousal: number;
}

/** 95% of a bivariate normal lies within this many standard deviations: sqrt(chi-square(.95, 2)). */
const REACH = Math.sqrt(-2 * Math.log(0.05));
const STEPS = 48;

/**
 * The outline of the 95% ellipse around a mean.
 *
 * @param covariance of the mean, in scale points squared
 */
export function ellipsePoints(
  mean: Point,
  { valence, arousal, both }: { valence: number; arousal: number; both: number },
): Point[] {
  // Cholesky: a circle times this triangle has the covariance wanted.
  const a = Math.sqrt(Math.max(0, valence));
  const b = a === 0 ? 0 : both / a;
  const c = Math.sqrt(Math.max(0, arousal - b * b));
  return Array.from({ length: STEPS }, (_, i) => {
    const angle = (2 * Math.PI * i) / STEPS;
    const [u, v] = [REACH * Math.cos(angle), REACH * Math.sin(angle)];
    return { valence: mean.valence + a * u, arousal: mean.arousal + b * u + c * v };
  });
}
