import { AnalysisInputError, type Cell, designClips, type MainClip } from "#core/stats/design.ts";
import type { AnalysisInput, RatingInput } from "#core/stats/input.ts";
import { packRatings, type RatingTable } from "#core/stats/rating-table.ts";
import { quadrantOf, quadrants } from "#core/study/quadrant.ts";

/** The ratings that enter an analysis, packed, with the design they belong to. */
export interface StudyData {
  /** Codes of the included participants with a main rating; a rating names one by its index. */
  participants: readonly string[];
  cells: readonly Cell[];
  main: RatingTable;
  /** Ratings of human-made clips, their cells being the quadrants; null without any. */
  anchors: RatingTable | null;
}

export interface Selection {
  /** Codes of the participants whose ratings enter. */
  participants: ReadonlySet<string>;
  /** Main clips with fewer ratings are left out. */
  minimumRatingsPerClip: number;
  /** Systems to count as commercial; absent: by their own access. */
  commercial?: readonly string[] | undefined;
}

/** The columns of a rating table, still in the input's order. */
class Columns {
  readonly clip: number[] = [];
  readonly rater: number[] = [];
  readonly valence: number[] = [];
  readonly arousal: number[] = [];
  readonly row: number[] = [];

  add(clip: number, rater: number, rating: RatingInput, row: number) {
    this.clip.push(clip);
    this.rater.push(rater);
    this.valence.push(rating.valence);
    this.arousal.push(rating.arousal);
    this.row.push(row);
  }
}

function requireScaleValue(value: number, field: string, rating: RatingInput) {
  if (Number.isInteger(value) && value >= 1 && value <= 9) return;
  const where = `rating of "${rating.clip}" by ${rating.participant}`;
  throw new AnalysisInputError(`${where}: ${field} is ${value}, expected a whole number 1 to 9`);
}

/** Numbers the included participants who have a main rating, in the order of the input's list. */
function numberParticipants(input: AnalysisInput, included: ReadonlySet<string>) {
  const rating = new Set<string>();
  for (const { participant, kind } of input.ratings) {
    if (kind === undefined || kind === "main") rating.add(participant);
  }
  const codes = input.participants
    .map(({ code }) => code)
    .filter((code) => included.has(code) && rating.has(code));
  return new Map(codes.map((code, index) => [code, index]));
}

/** Collects the rows of one kind whose clip is in `index` and whose participant is numbered. */
function collect(
  input: AnalysisInput,
  kind: "main" | "anchor",
  index: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): Columns {
  const columns = new Columns();
  input.ratings.forEach((rating, row) => {
    if ((rating.kind ?? "main") !== kind) return;
    const rater = numbers.get(rating.participant);
    if (rater === undefined) return;
    const clip = index.get(rating.clip);
    if (clip === undefined)
      throw new AnalysisInputError(
        `rating by ${rating.participant}: no ${kind} clip "${rating.clip}"`,
      );
    requireScaleValue(rating.valence, "valence", rating);
    requireScaleValue(rating.arousal, "arousal", rating);
    columns.add(clip, rater, rating, row);
  });
  return columns;
}

/** Packs what was collected, keeping only clips with enough ratings. */
function packEnough(
  columns: Columns,
  clips: readonly MainClip[],
  cells: number,
  minimum: number,
): RatingTable {
  const counts = new Uint32Array(clips.length);
  for (const clip of columns.clip) counts[clip] = (counts[clip] ?? 0) + 1;
  const renumbered = new Int32Array(clips.length).fill(-1);
  const kept = clips.filter((_, c) => (counts[c] ?? 0) >= Math.max(1, minimum));
  let next = 0;
  for (let c = 0; c < clips.length; c++)
    if ((counts[c] ?? 0) >= Math.max(1, minimum)) renumbered[c] = next++;
  const enough = new Columns();
  columns.clip.forEach((clip, i) => {
    const c = renumbered[clip] ?? -1;
    if (c < 0) return;
    enough.clip.push(c);
    enough.rater.push(columns.rater[i] ?? 0);
    enough.valence.push(columns.valence[i] ?? 0);
    enough.arousal.push(columns.arousal[i] ?? 0);
    enough.row.push(columns.row[i] ?? 0);
  });
  return packRatings({ ...enough, clips: kept, cells });
}

/** Refuses two main ratings of one clip by one participant. */
function requireOnce(table: RatingTable, participants: readonly string[]) {
  const lastClip = new Int32Array(participants.length).fill(-1);
  table.clipKeys.forEach((key, clip) => {
    for (let i = table.start[clip] ?? 0; i < (table.start[clip + 1] ?? 0); i++) {
      const rater = table.rater[i] ?? 0;
      if (lastClip[rater] === clip)
        throw new AnalysisInputError(`${participants[rater]} has two main ratings of "${key}"`);
      lastClip[rater] = clip;
    }
  });
}

function anchorClips(input: AnalysisInput): MainClip[] {
  return input.clips.flatMap(({ key, role, targetValence, targetArousal }) => {
    if (role !== "anchor" || targetValence == null || targetArousal == null) return [];
    const quadrant = quadrantOf(targetValence, targetArousal);
    const cell = quadrant ? quadrants.indexOf(quadrant) : quadrants.length;
    return [{ key, targetValence, targetArousal, cell }];
  });
}

function buildAnchors(input: AnalysisInput, numbers: ReadonlyMap<string, number>) {
  const clips = anchorClips(input);
  if (clips.length === 0) return null;
  const index = new Map(clips.map(({ key }, i) => [key, i]));
  const rated = { ...input, ratings: input.ratings.filter(({ clip }) => index.has(clip)) };
  const table = packEnough(
    collect(rated, "anchor", index, numbers),
    clips,
    quadrants.length + 1,
    1,
  );
  return table.clipKeys.length > 0 ? table : null;
}

/**
 * Packs what enters an analysis. Only main ratings (and those of anchors, apart) of the chosen
 * participants; repeats, practice and catch trials never.
 * @throws AnalysisInputError naming the row: an unknown clip, system or intent, a value off the
 *   scale, the same clip rated twice by one participant
 */
export function buildStudy(input: AnalysisInput, selection: Selection): StudyData {
  const numbers = numberParticipants(input, selection.participants);
  const participants = [...numbers.keys()];
  const { cells, clips } = designClips(input, selection.commercial);
  const index = new Map(clips.map(({ key }, i) => [key, i]));
  const columns = collect(input, "main", index, numbers);
  const main = packEnough(columns, clips, cells.length, selection.minimumRatingsPerClip);
  requireOnce(main, participants);
  return { participants, cells, main, anchors: buildAnchors(input, numbers) };
}
