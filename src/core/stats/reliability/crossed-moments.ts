import type { OneWaySums } from "#core/stats/reliability/one-way-icc.ts";

/** What the crossed model needs beyond the clips' sums. */
export interface ParticipantSums {
  /** Participants with a rating. */
  participants: number;
  /** Sum over participants of the squared number of ratings. */
  squaredSizes: number;
  /** Sum over participants of (sum of their ratings)^2 / their number. */
  betweenTotal: number;
}

/**
 * Share of variance between clips of rating ~ 1 + (1 | participant) + (1 | clip), by moments: the
 * four sums of squares are set equal to their expectations. Each pair meets in at most one rating.
 * Cheap enough for every draw of a bootstrap, where REML is not.
 * Source: Henderson (1953), method I.
 * @returns null when the equations have no solution or the total variance is not positive
 */
export function crossedIccByMoments(clips: OneWaySums, people: ParticipantSums): number | null {
  const n = clips.ratings;
  const mean = (clips.total * clips.total) / n;
  // Each sum less that of the mean, as multiples of the variances of clip, participant, residual.
  const perClip = n - clips.squaredSizes / n;
  const perPerson = n - people.squaredSizes / n;
  const [c, p] = [clips.clips, people.participants];
  const a = {
    sum: clips.betweenTotal - mean,
    clip: perClip,
    person: c - people.squaredSizes / n,
    residual: c - 1,
  };
  const b = {
    sum: people.betweenTotal - mean,
    clip: p - clips.squaredSizes / n,
    person: perPerson,
    residual: p - 1,
  };
  const t = { sum: clips.squares - mean, clip: perClip, person: perPerson, residual: n - 1 };
  const { clip, person, residual } = solveThree(a, b, t);
  const total = clip + person + residual;
  return Number.isFinite(total) && total > 0 ? clip / total : null;
}

interface Equation {
  sum: number;
  clip: number;
  person: number;
  residual: number;
}

/** Cramer's rule. */
function solveThree(a: Equation, b: Equation, t: Equation) {
  type Key = keyof Equation;
  const determinant = (x: Key, y: Key, z: Key) =>
    a[x] * (b[y] * t[z] - b[z] * t[y]) -
    a[y] * (b[x] * t[z] - b[z] * t[x]) +
    a[z] * (b[x] * t[y] - b[y] * t[x]);
  const all = determinant("clip", "person", "residual");
  return {
    clip: determinant("sum", "person", "residual") / all,
    person: determinant("clip", "sum", "residual") / all,
    residual: determinant("clip", "person", "sum") / all,
  };
}
