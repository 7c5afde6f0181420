import { placesByRater, type RatingTable, ratingsOf } from "#core/stats/rating-table.ts";

/** The main ratings of one participant, with what the others said of the same clips. */
export interface OwnRatings {
  valence: Float64Array;
  arousal: Float64Array;
  /** Row of the input, per rating. */
  rows: Uint32Array;
  clips: Uint32Array;
  /** Ratings on clips with two or more other raters: own values and means of the others. */
  screened: {
    valence: Float64Array;
    arousal: Float64Array;
    restValence: Float64Array;
    restArousal: Float64Array;
  };
}

/** The clip of each rating. */
function clipPerRating(table: RatingTable): Uint32Array {
  const clip = new Uint32Array(table.rater.length);
  for (let c = 0; c < table.clipKeys.length; c++)
    clip.fill(c, table.start[c] ?? 0, table.start[c + 1] ?? 0);
  return clip;
}

/** The values of one axis at some places of the table. */
function valuesAt(values: Float64Array, places: Uint32Array): Float64Array {
  const picked = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) picked[k] = values[places[k] ?? 0] ?? 0;
  return picked;
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

/** Collects each participant's ratings and the rest means of the clips that can be screened. */
export function collectRatings(table: RatingTable, participants: number): OwnRatings[] {
  const clipOf = clipPerRating(table);
  const restValence = restMeans(table, table.valence);
  const restArousal = restMeans(table, table.arousal);
  return placesByRater(table, participants).map((places) => {
    const shared = places.filter((i) => ratingsOf(table, clipOf[i] ?? 0) >= 3);
    return {
      valence: valuesAt(table.valence, places),
      arousal: valuesAt(table.arousal, places),
      rows: places.map((i) => table.row[i] ?? 0),
      clips: places.map((i) => clipOf[i] ?? 0),
      screened: {
        valence: valuesAt(table.valence, shared),
        arousal: valuesAt(table.arousal, shared),
        restValence: valuesAt(restValence, shared),
        restArousal: valuesAt(restArousal, shared),
      },
    };
  });
}
