import type { RatingTable } from "#core/stats/rating-table.ts";
import type { ParticipantSums } from "#core/stats/reliability/crossed-moments.ts";
import {
  addEntry,
  type Coincidences,
  coincide,
  noCoincidences,
} from "#core/stats/reliability/krippendorff.ts";
import type { OneWaySums } from "#core/stats/reliability/one-way-icc.ts";

/** Sums of one axis per clip, from which reliability follows for any weighting of clips. */
export interface ClipSums {
  sizes: Float64Array;
  totals: Float64Array;
  squares: Float64Array;
  /** Coincidences of all clips, one after the other: where, how much, and where each clip begins. */
  places: Uint8Array;
  amounts: Float64Array;
  start: Uint32Array;
}

/** Sums an axis of a table clip by clip. */
export function sumClips(table: RatingTable, values: Float64Array): ClipSums {
  const clips = table.clipKeys.length;
  const sums = {
    sizes: new Float64Array(clips),
    totals: new Float64Array(clips),
    squares: new Float64Array(clips),
    start: new Uint32Array(clips + 1),
  };
  const places: number[] = [];
  const amounts: number[] = [];
  const counts = new Uint32Array(9);
  for (let c = 0; c < clips; c++) {
    counts.fill(0);
    let [size, total, squares] = [0, 0, 0];
    for (let i = table.start[c] ?? 0; i < (table.start[c + 1] ?? 0); i++) {
      const value = values[i] ?? 0;
      size += 1;
      total += value;
      squares += value * value;
      counts[value - 1] = (counts[value - 1] ?? 0) + 1;
    }
    sums.sizes[c] = size;
    sums.totals[c] = total;
    sums.squares[c] = squares;
    for (const [place, amount] of coincide(counts)) {
      places.push(place);
      amounts.push(amount);
    }
    sums.start[c + 1] = places.length;
  }
  return { ...sums, places: Uint8Array.from(places), amounts: Float64Array.from(amounts) };
}

/** Sums over clips, each counted as often as its weight says. */
export function addUpClips(sums: ClipSums, weights: ArrayLike<number>): OneWaySums {
  const all: OneWaySums = {
    clips: 0,
    ratings: 0,
    squaredSizes: 0,
    total: 0,
    betweenTotal: 0,
    squares: 0,
  };
  for (let c = 0; c < sums.sizes.length; c++) {
    const w = weights[c] ?? 0;
    const size = sums.sizes[c] ?? 0;
    if (w === 0 || size === 0) continue;
    const total = sums.totals[c] ?? 0;
    all.clips += w;
    all.ratings += w * size;
    all.squaredSizes += w * size * size;
    all.total += w * total;
    all.betweenTotal += (w * total * total) / size;
    all.squares += w * (sums.squares[c] ?? 0);
  }
  return all;
}

/** Coincidences over clips, each counted as often as its weight says. */
export function addUpCoincidences(sums: ClipSums, weights: ArrayLike<number>): Coincidences {
  const all = noCoincidences();
  for (let c = 0; c < sums.sizes.length; c++) {
    const w = weights[c] ?? 0;
    if (w === 0) continue;
    for (let e = sums.start[c] ?? 0; e < (sums.start[c + 1] ?? 0); e++)
      addEntry(all, sums.places[e] ?? 0, w * (sums.amounts[e] ?? 0));
  }
  return all;
}

/** Sums over participants, their ratings counted as often as the clip's weight says. */
export function addUpParticipants(
  table: RatingTable,
  participants: number,
  values: Float64Array,
  weights: ArrayLike<number>,
): ParticipantSums {
  const sizes = new Float64Array(participants);
  const totals = new Float64Array(participants);
  for (let c = 0; c < table.clipKeys.length; c++) {
    const w = weights[c] ?? 0;
    if (w === 0) continue;
    for (let i = table.start[c] ?? 0; i < (table.start[c + 1] ?? 0); i++) {
      const rater = table.rater[i] ?? 0;
      sizes[rater] = (sizes[rater] ?? 0) + w;
      totals[rater] = (totals[rater] ?? 0) + w * (values[i] ?? 0);
    }
  }
  const sums = { participants: 0, squaredSizes: 0, betweenTotal: 0 };
  sizes.forEach((size, rater) => {
    if (size === 0) return;
    sums.participants += 1;
    sums.squaredSizes += size * size;
    sums.betweenTotal += (totals[rater] ?? 0) ** 2 / size;
  });
  return sums;
}
