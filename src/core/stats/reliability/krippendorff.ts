/** Values of the scale, 1 to 9. */
const VALUES = 9;

/** Coincidences of values within clips, weighted; `together` is VALUES x VALUES, symmetric. */
export interface Coincidences {
  together: Float64Array;
  /** Row sums of `together`. */
  margins: Float64Array;
}

/** Empty coincidences. */
export function noCoincidences(): Coincidences {
  return { together: new Float64Array(VALUES * VALUES), margins: new Float64Array(VALUES) };
}

/**
 * Coincidences of one clip: each ordered pair of its ratings counts 1 / (ratings - 1).
 * @param counts how often each value from 1 to 9 was given
 * @returns entries [place in `together`, amount]; none for a clip with fewer than two ratings
 */
export function coincide(counts: ArrayLike<number>): [number, number][] {
  let ratings = 0;
  for (let v = 0; v < VALUES; v++) ratings += counts[v] ?? 0;
  if (ratings < 2) return [];
  const entries: [number, number][] = [];
  for (let a = 0; a < VALUES; a++)
    for (let b = 0; b < VALUES; b++) {
      const pairs = (counts[a] ?? 0) * ((counts[b] ?? 0) - (a === b ? 1 : 0));
      if (pairs > 0) entries.push([a * VALUES + b, pairs / (ratings - 1)]);
    }
  return entries;
}

/** Fills in the margins. */
export function sumMargins({ together, margins }: Coincidences) {
  for (let a = 0; a < VALUES; a++) {
    let sum = 0;
    for (let b = 0; b < VALUES; b++) sum += together[a * VALUES + b] ?? 0;
    margins[a] = sum;
  }
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
 * @param coincidences with their margins filled in
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
