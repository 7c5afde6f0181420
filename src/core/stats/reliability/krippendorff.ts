/** Values of the scale, 1 to 9. */
const VALUES = 9;

/** How values meet within clips: pairs of two different values, and how often each was given. */
export interface Coincidences {
  /** VALUES x VALUES, only below the diagonal: each unordered pair counts 1 / (ratings - 1). */
  together: Float64Array;
  /** Ratings per value, over clips with two or more. */
  margins: Float64Array;
}

/** Empty coincidences. */
export function noCoincidences(): Coincidences {
  return { together: new Float64Array(VALUES * VALUES), margins: new Float64Array(VALUES) };
}

/**
 * Coincidences of one clip.
 * @param counts how often each value from 1 to 9 was given
 * @returns entries [place, amount]: pairs at their place in `together`, then the clip's margins at
 *   VALUES x VALUES + value; none for a clip with fewer than two ratings
 */
export function coincide(counts: ArrayLike<number>): [number, number][] {
  const given = Array.from({ length: VALUES }, (_, v) => v).filter((v) => (counts[v] ?? 0) > 0);
  const ratings = given.reduce((sum, v) => sum + (counts[v] ?? 0), 0);
  if (ratings < 2) return [];
  const pairs = given.flatMap((a) =>
    given
      .filter((b) => b < a)
      .map((b): [number, number] => [
        a * VALUES + b,
        ((counts[a] ?? 0) * (counts[b] ?? 0)) / (ratings - 1),
      ]),
  );
  return [...pairs, ...given.map((v): [number, number] => [VALUES * VALUES + v, counts[v] ?? 0])];
}

/** Adds an entry of a clip. */
export function addEntry({ together, margins }: Coincidences, place: number, amount: number) {
  if (place < VALUES * VALUES) together[place] = (together[place] ?? 0) + amount;
  else margins[place - VALUES * VALUES] = (margins[place - VALUES * VALUES] ?? 0) + amount;
}

/** Squared distance of two values. */
type Metric = (a: number, b: number) => number;

const interval: Metric = (a, b) => (a - b) ** 2;

/** Ranks in between, by the margins: half of the two end values and all between them. */
function ordinal(margins: Float64Array): Metric {
  const below = new Float64Array(VALUES + 1);
  for (let v = 0; v < VALUES; v++) below[v + 1] = (below[v] ?? 0) + (margins[v] ?? 0);
  const middle = (v: number) => ((below[v] ?? 0) + (below[v + 1] ?? 0)) / 2;
  return (a, b) => (middle(a) - middle(b)) ** 2;
}

function alpha({ together, margins }: Coincidences, metric: Metric): number | null {
  const n = margins.reduce((sum, margin) => sum + margin, 0);
  let [observed, expected] = [0, 0];
  for (let a = 0; a < VALUES; a++)
    for (let b = 0; b < a; b++) {
      const distance = metric(a, b);
      observed += distance * (together[a * VALUES + b] ?? 0);
      expected += distance * (margins[a] ?? 0) * (margins[b] ?? 0);
    }
  return n > 1 && expected > 0 ? 1 - ((n - 1) * observed) / expected : null;
}

/**
 * Krippendorff's alpha: 1 - observed / expected disagreement, over clips with two ratings or more.
 * Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability.
 * @returns null when all ratings are equal
 */
export function krippendorff(coincidences: Coincidences): {
  interval: number | null;
  ordinal: number | null;
} {
  return {
    interval: alpha(coincidences, interval),
    ordinal: alpha(coincidences, ordinal(coincidences.margins)),
  };
}
