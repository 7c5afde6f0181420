import { collectRows } from "#core/stats/collect-rows.ts";
import { AnalysisInputError, type Cell, designClips, type MainClip } from "#core/stats/design.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { narrowStudy } from "#core/stats/narrow-study.ts";
import { packRatings, type RatingTable } from "#core/stats/rating-table.ts";
import { quadrantOf, quadrants } from "#core/study/quadrant.ts";

/** The ratings that enter an analysis, packed, with the design they belong to. */
export interface StudyData {
  /** Codes of the included participants with a main rating; a rating names one by its index. */
  participants: readonly string[];
  cells: readonly Cell[];
  /** Only clips that have ratings. */
  main: RatingTable;
  /** Ratings of human-made clips, their cells being the quadrants; null without any. */
  anchors: RatingTable | null;
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

function indexClips(clips: readonly MainClip[]): Map<string, number> {
  return new Map(clips.map(({ key }, i) => [key, i]));
}

function buildAnchors(input: AnalysisInput, numbers: ReadonlyMap<string, number>) {
  const clips = anchorClips(input);
  if (clips.length === 0) return null;
  const rows = collectRows(input, "anchor", indexClips(clips), numbers);
  return packRatings({ ...rows, clips, cells: quadrants.length + 1 });
}

/**
 * Packs what enters an analysis: main ratings (and those of anchors, apart) of some participants;
 * repeats, practice and catch trials never. Clips without ratings are left out, and so are
 * participants without a main rating.
 * @param participants codes of those whose ratings enter
 * @param commercial systems to count as commercial; absent: by their own access
 * @throws AnalysisInputError naming the row: an unknown clip, system or intent, a value off the
 *   scale, the same clip rated twice by one participant
 */
export function buildStudy(
  input: AnalysisInput,
  participants: ReadonlySet<string>,
  commercial?: readonly string[],
): StudyData {
  const codes = input.participants.map(({ code }) => code).filter((code) => participants.has(code));
  const numbers = new Map(codes.map((code, index) => [code, index]));
  const { cells, clips } = designClips(input, commercial);
  const rows = collectRows(input, "main", indexClips(clips), numbers);
  const main = packRatings({ ...rows, clips, cells: cells.length });
  requireOnce(main, codes);
  const anchors = buildAnchors(input, numbers);
  return narrowStudy({ participants: codes, cells, main, anchors }, participants, 1);
}
