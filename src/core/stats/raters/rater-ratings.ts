import type { RatingTable } from "#core/stats/rating-table.ts";

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

/** Sums of a clip's ratings. */
interface Total {
  size: number;
  valence: number;
  arousal: number;
}

function totalOf(table: RatingTable, clip: number): Total {
  const [from, to] = [table.start[clip] ?? 0, table.start[clip + 1] ?? 0];
  const total = { size: to - from, valence: 0, arousal: 0 };
  for (let i = from; i < to; i++) {
    total.valence += table.valence[i] ?? 0;
    total.arousal += table.arousal[i] ?? 0;
  }
  return total;
}

/** Where each participant's ratings stand in the table, clip by clip. */
function placesByRater(table: RatingTable, participants: number): Uint32Array[] {
  const sizes = new Uint32Array(participants);
  for (const rater of table.rater) sizes[rater] = (sizes[rater] ?? 0) + 1;
  const places = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  table.rater.forEach((rater, i) => {
    const at = sizes[rater] ?? 0;
    const own = places[rater];
    if (own) own[at] = i;
    sizes[rater] = at + 1;
  });
  return places;
}

/** The clip of each rating. */
function clipPerRating(table: RatingTable): Uint32Array {
  const clip = new Uint32Array(table.rater.length);
  for (let c = 0; c < table.clipKeys.length; c++)
    clip.fill(c, table.start[c] ?? 0, table.start[c + 1] ?? 0);
  return clip;
}

/** Collects each participant's ratings and the rest means of the clips that can be screened. */
export function collectRatings(table: RatingTable, participants: number): OwnRatings[] {
  const totals = table.clipKeys.map((_, c) => totalOf(table, c));
  const clipOf = clipPerRating(table);
  return placesByRater(table, participants).map((places) => {
    const shared = places.filter((i) => (totals[clipOf[i] ?? 0]?.size ?? 0) >= 3);
    const rest = (axis: "valence" | "arousal") =>
      Float64Array.from(shared, (i) => {
        const total = totals[clipOf[i] ?? 0] ?? { size: 0, valence: 0, arousal: 0 };
        return (total[axis] - (table[axis][i] ?? 0)) / (total.size - 1);
      });
    const own = (axis: "valence" | "arousal", from: Uint32Array) =>
      Float64Array.from(from, (i) => table[axis][i] ?? 0);
    return {
      valence: own("valence", places),
      arousal: own("arousal", places),
      rows: places.map((i) => table.row[i] ?? 0),
      clips: places.map((i) => clipOf[i] ?? 0),
      screened: {
        valence: own("valence", shared),
        arousal: own("arousal", shared),
        restValence: rest("valence"),
        restArousal: rest("arousal"),
      },
    };
  });
}
