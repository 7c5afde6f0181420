import { placesByRater, type RatingTable, ratingsOf } from "#core/stats/rating-table.ts";

/** The main ratings of one participant, with what the others said of the same clips. */
export interface OwnRatings {
  /** Where they stand in the table. */
  places: Uint32Array;
  valence: Float64Array;
  arousal: Float64Array;
  /** Ratings on clips with two or more other raters: own values and means of the others. */
  screened: {
    valence: Float64Array;
    arousal: Float64Array;
    restValence: Float64Array;
    restArousal: Float64Array;
  };
}

/** Per rating: 1 where the clip has two or more other raters. */
function markShared(table: RatingTable): Uint8Array {
  const shared = new Uint8Array(table.rater.length);
  for (let c = 0; c < table.clipKeys.length; c++)
    if (ratingsOf(table, c) >= 3) shared.fill(1, table.start[c], table.start[c + 1]);
  return shared;
}

/** The values of one axis at some places of the table. */
function valuesAt(values: Float64Array, places: Uint32Array): Float64Array {
  const picked = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) picked[k] = values[places[k] ?? 0] ?? 0;
  return picked;
}

/** The places at which a mark is set. */
function markedPlaces(places: Uint32Array, marks: Uint8Array): Uint32Array {
  const kept = new Uint32Array(places.length);
  let size = 0;
  for (let k = 0; k < places.length; k++) {
    const place = places[k] ?? 0;
    if (marks[place] === 1) kept[size++] = place;
  }
  return kept.subarray(0, size);
}

/** For each rating: the mean of the other ratings of its clip, one axis. */
function restMeans(table: RatingTable, values: Float64Array): Float64Array {
  const means = new Float64Array(values.length);
  for (let c = 0; c < table.clipKeys.length; c++) {
    const [from, to] = [table.start[c] ?? 0, table.start[c + 1] ?? 0];
    let total = 0;
    for (let i = from; i < to; i++) total += values[i] ?? 0;
    for (let i = from; i < to; i++) means[i] = (total - (values[i] ?? 0)) / (to - from - 1);
  }
  return means;
}

/**
 * Makes the function from a participant's index to their ratings and the rest means of the clips
 * that can be screened.
 */
export function openRatings(
  table: RatingTable,
  participants: number,
): (participant: number) => OwnRatings {
  const { valence, arousal } = table;
  const all = placesByRater(table, participants);
  const shared = markShared(table);
  const restValence = restMeans(table, valence);
  const restArousal = restMeans(table, arousal);
  return (participant) => {
    const places = all[participant] ?? new Uint32Array(0);
    const screened = markedPlaces(places, shared);
    return {
      places,
      valence: valuesAt(valence, places),
      arousal: valuesAt(arousal, places),
      screened: {
        valence: valuesAt(valence, screened),
        arousal: valuesAt(arousal, screened),
        restValence: valuesAt(restValence, screened),
        restArousal: valuesAt(restArousal, screened),
      },
    };
  };
}
