import type { Random } from "#core/random.ts";
import { quantileSorted } from "#core/stats/moments.ts";
import type { RatingTable } from "#core/stats/rating-table.ts";
import {
  addUpClips,
  addUpCoincidences,
  addUpParticipants,
  type ClipSums,
  sumClips,
} from "#core/stats/reliability/clip-sums.ts";
import { crossedIccByMoments } from "#core/stats/reliability/crossed-moments.ts";
import { krippendorff } from "#core/stats/reliability/krippendorff.ts";
import { oneWayIcc } from "#core/stats/reliability/one-way-icc.ts";
import type { Interval } from "#core/stats/student.ts";

/** The coefficients of one axis, for one weighting of clips. */
interface Coefficients {
  icc1: number | null;
  icc1k: number | null;
  k0: number | null;
  crossedByMoments: number | null;
  interval: number | null;
  ordinal: number | null;
}

/** One axis of a study, ready to be looked at with any weights. */
export interface ReliabilitySource {
  table: RatingTable;
  values: Float64Array;
  participants: number;
  sums: ClipSums;
}

export type DrawnCoefficient = "icc1" | "icc1k" | "crossedByMoments" | "interval" | "ordinal";

export function prepareReliability(
  table: RatingTable,
  values: Float64Array,
  participants: number,
): ReliabilitySource {
  return { table, values, participants, sums: sumClips(table, values) };
}

/** All coefficients of an axis, each clip counted as often as its weight says. */
export function coefficients(source: ReliabilitySource, weights: ArrayLike<number>): Coefficients {
  const { table, values, participants, sums } = source;
  const clips = addUpClips(sums, weights);
  const icc = oneWayIcc(clips);
  const people = addUpParticipants(table, participants, values, weights);
  return {
    icc1: icc?.icc1 ?? null,
    icc1k: icc?.icc1k ?? null,
    k0: icc?.k0 ?? null,
    crossedByMoments: crossedIccByMoments(clips, people),
    ...krippendorff(addUpCoincidences(sums, weights)),
  };
}

/**
 * 95% percentile intervals of the coefficients by a bootstrap over clips only (the participants
 * stay: reliability is that of these raters).
 * @param draws how many; draws that leave a coefficient undefined are left out of it
 */
export function drawReliability(
  source: ReliabilitySource,
  draws: number,
  random: Random,
): Record<DrawnCoefficient, Interval | null> {
  const names = ["icc1", "icc1k", "crossedByMoments", "interval", "ordinal"] as const;
  const kept: Record<DrawnCoefficient, number[]> = {
    icc1: [],
    icc1k: [],
    crossedByMoments: [],
    interval: [],
    ordinal: [],
  };
  const clips = source.sums.sizes.length;
  const weights = new Uint32Array(clips);
  for (let d = 0; d < draws; d++) {
    weights.fill(0);
    for (let i = 0; i < clips; i++) {
      const c = random.integer(clips);
      weights[c] = (weights[c] ?? 0) + 1;
    }
    const drawn = coefficients(source, weights);
    for (const name of names) {
      const value = drawn[name];
      if (value !== null) kept[name].push(value);
    }
  }
  const intervalOf = (values: number[]): Interval | null => {
    if (values.length < 2) return null;
    const sorted = Float64Array.from(values).sort();
    return [quantileSorted(sorted, 0.025), quantileSorted(sorted, 0.975)];
  };
  return {
    icc1: intervalOf(kept.icc1),
    icc1k: intervalOf(kept.icc1k),
    crossedByMoments: intervalOf(kept.crossedByMoments),
    interval: intervalOf(kept.interval),
    ordinal: intervalOf(kept.ordinal),
  };
}
