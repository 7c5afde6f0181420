import { axes } from "#core/stats/axes.ts";
import type { StudyData } from "#core/stats/build-study.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { placesByRater } from "#core/stats/rating-table.ts";
import type { Report } from "#core/stats/report.ts";

/** Size, sum and sum of squares of the ratings of one third on one axis. */
interface Sums {
  n: number;
  sum: number;
  squares: number;
}

/** Position of each rating in its participant's list; NaN where unknown. */
function positionsOf(study: StudyData, input: AnalysisInput): Float64Array {
  const { row } = study.main;
  const positions = new Float64Array(row.length);
  for (let i = 0; i < row.length; i++)
    positions[i] = input.ratings[row[i] ?? 0]?.position ?? Number.NaN;
  return positions;
}

/** Above any number of ratings by one participant. */
const MOST = 2 ** 20;

/** Places in order of position, those without one left out: position and place sort as one number. */
function inOrder(places: Uint32Array, positions: Float64Array): Uint32Array {
  const keys = new Float64Array(places.length);
  let size = 0;
  for (let k = 0; k < places.length; k++) {
    const position = positions[places[k] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(position)) keys[size++] = position * MOST + k;
  }
  keys.subarray(0, size).sort();
  const ordered = new Uint32Array(size);
  for (let i = 0; i < size; i++) ordered[i] = places[(keys[i] ?? 0) % MOST] ?? 0;
  return ordered;
}

/** Adds a participant's ratings, in order of position, to the thirds they fall into. */
function addList(thirds: readonly Sums[], values: Float64Array, places: Uint32Array) {
  for (let k = 0; k < places.length; k++) {
    const sums = thirds[Math.floor((3 * k) / places.length)];
    const value = values[places[k] ?? 0] ?? 0;
    if (!sums) continue;
    sums.n += 1;
    sums.sum += value;
    sums.squares += value * value;
  }
}

function describeSums({ n, sum, squares }: Sums) {
  const sd = n > 1 ? Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1)) : null;
  return { mean: sum / n, sd };
}

/**
 * Ratings in the first, second and last third of each participant's own list: whether people come
 * to use the scales otherwise as they go. Over ratings, not clips.
 * @returns an empty list where positions are unknown
 */
export function describeDrift(study: StudyData, input: AnalysisInput): Report["positionDrift"] {
  const positions = positionsOf(study, input);
  const zeros = (): Sums[] => [1, 2, 3].map(() => ({ n: 0, sum: 0, squares: 0 }));
  const thirds = { valence: zeros(), arousal: zeros() };
  for (const places of placesByRater(study.main, study.participants.length)) {
    const known = inOrder(places, positions);
    for (const axis of axes) addList(thirds[axis], study.main[axis], known);
  }
  return ([1, 2, 3] as const).flatMap((third) =>
    axes.flatMap((axis) => {
      const sums = thirds[axis][third - 1];
      return sums && sums.n > 0 ? [{ third, axis, ...describeSums(sums) }] : [];
    }),
  );
}
