/**
 * Ratings of one kind of clip, packed for counting: ratings stand clip by clip, so that those of
 * clip c are at `start[c]` to `start[c + 1]` - 1.
 */
export interface RatingTable {
  clipKeys: readonly string[];
  /** Per clip, 1 to 9. */
  targetValence: Float64Array;
  targetArousal: Float64Array;
  /** Per clip: the stratum within which clips are drawn again. */
  cell: Uint32Array;
  cells: number;
  /** Per clip, with one more at the end. */
  start: Uint32Array;
  /** Per rating: index of the participant. */
  rater: Uint32Array;
  valence: Float64Array;
  arousal: Float64Array;
  /** Per rating: index of its row in the input. */
  row: Uint32Array;
}

/** What a table is packed from: clips with their target and cell, and one row per rating. */
export interface RatingTableParts {
  clips: readonly { key: string; targetValence: number; targetArousal: number; cell: number }[];
  cells: number;
  /** Per rating: index of the clip, of the participant, the answers, and the input's row. */
  clip: ArrayLike<number>;
  rater: ArrayLike<number>;
  valence: ArrayLike<number>;
  arousal: ArrayLike<number>;
  row: ArrayLike<number>;
}

/** Where the ratings of each clip (or participant) begin, by counting. */
function countStarts(clip: ArrayLike<number>, clips: number): Uint32Array {
  const start = new Uint32Array(clips + 1);
  for (let i = 0; i < clip.length; i++) {
    const next = (clip[i] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let c = 0; c < clips; c++) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
  return start;
}

/** Packs ratings clip by clip (a counting sort, so the order within a clip stays). */
export function packRatings(parts: RatingTableParts): RatingTable {
  const { clips, clip } = parts;
  const size = clip.length;
  const start = countStarts(clip, clips.length);
  const next = start.slice();
  const table: RatingTable = {
    clipKeys: clips.map(({ key }) => key),
    targetValence: Float64Array.from(clips, (each) => each.targetValence),
    targetArousal: Float64Array.from(clips, (each) => each.targetArousal),
    cell: Uint32Array.from(clips, (each) => each.cell),
    cells: parts.cells,
    start,
    rater: new Uint32Array(size),
    valence: new Float64Array(size),
    arousal: new Float64Array(size),
    row: new Uint32Array(size),
  };
  for (let i = 0; i < size; i++) {
    const c = clip[i] ?? 0;
    const at = next[c] ?? 0;
    next[c] = at + 1;
    table.rater[at] = parts.rater[i] ?? 0;
    table.valence[at] = parts.valence[i] ?? 0;
    table.arousal[at] = parts.arousal[i] ?? 0;
    table.row[at] = parts.row[i] ?? 0;
  }
  return table;
}

/** Number of ratings of a clip. */
export function ratingsOf(table: RatingTable, clip: number): number {
  return (table.start[clip + 1] ?? 0) - (table.start[clip] ?? 0);
}

/** Where each participant's ratings stand in the table, clip by clip. */
export function placesByRater(table: RatingTable, participants: number): Uint32Array[] {
  const start = countStarts(table.rater, participants);
  const next = start.slice();
  const places = new Uint32Array(table.rater.length);
  for (let i = 0; i < places.length; i++) {
    const rater = table.rater[i] ?? 0;
    const at = next[rater] ?? 0;
    places[at] = i;
    next[rater] = at + 1;
  }
  const own: Uint32Array[] = [];
  for (let p = 0; p < participants; p++) own.push(places.subarray(start[p], start[p + 1]));
  return own;
}
