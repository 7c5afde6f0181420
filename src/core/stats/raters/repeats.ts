import type { AnalysisInput, RatingInput } from "#core/stats/input.ts";
import { agree } from "#core/stats/raters/agreement.ts";
import type { OwnRatings } from "#core/stats/raters/rater-ratings.ts";
import type { RatingTable } from "#core/stats/rating-table.ts";

/** First and second answers of one participant to the same clips. */
export interface RepeatPairs {
  first: { valence: number[]; arousal: number[] };
  second: { valence: number[]; arousal: number[] };
}

/** Repeats of each participant, by code. */
export function repeatsByParticipant(input: AnalysisInput): Map<string, RatingInput[]> {
  const repeats = new Map<string, RatingInput[]>();
  for (const rating of input.ratings) {
    if (rating.kind !== "repeat") continue;
    const list = repeats.get(rating.participant);
    if (list) list.push(rating);
    else repeats.set(rating.participant, [rating]);
  }
  return repeats;
}

function noPairs(): RepeatPairs {
  return { first: { valence: [], arousal: [] }, second: { valence: [], arousal: [] } };
}

/**
 * Pairs second answers with the first; a repeat without a first answer is passed over.
 * @param clips numbers of the table's clips by key
 */
export function pairRepeats(
  { start }: RatingTable,
  clips: ReadonlyMap<string, number>,
  own: OwnRatings,
  repeats: readonly RatingInput[],
): RepeatPairs {
  const pairs = noPairs();
  for (const repeat of repeats) {
    const clip = clips.get(repeat.clip);
    if (clip === undefined) continue;
    const i = own.places.findIndex(
      (place) => place >= (start[clip] ?? 0) && place < (start[clip + 1] ?? 0),
    );
    if (i < 0) continue;
    pairs.first.valence.push(own.valence[i] ?? 0);
    pairs.first.arousal.push(own.arousal[i] ?? 0);
    pairs.second.valence.push(repeat.valence);
    pairs.second.arousal.push(repeat.arousal);
  }
  return pairs;
}

/** Mean absolute difference over pairs and both axes, or null without pairs. */
export function meanAbsDifference({ first, second }: RepeatPairs): number | null {
  const n = first.valence.length;
  if (n === 0) return null;
  const sum = first.valence.reduce(
    (total, value, i) =>
      total +
      Math.abs(value - (second.valence[i] ?? 0)) +
      Math.abs((first.arousal[i] ?? 0) - (second.arousal[i] ?? 0)),
    0,
  );
  return sum / (2 * n);
}

/** z of the agreement between first and second answers; null below ten pairs. */
export function repeatZ({ first, second }: RepeatPairs): number | null {
  return first.valence.length < 10 ? null : agree(second, first).z;
}
