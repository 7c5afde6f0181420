import type { StudyData } from "#core/stats/build-study.ts";
import { packRatings, type RatingTable } from "#core/stats/rating-table.ts";

/** Where each of some old indices goes: its new index, or -1 when it goes. */
function renumber(size: number, stays: (index: number) => boolean): Int32Array {
  let next = 0;
  return Int32Array.from({ length: size }, (_, index) => (stays(index) ? next++ : -1));
}

/** Number of ratings of each clip by raters who stay. */
function countKept(table: RatingTable, raters: Int32Array): Uint32Array {
  const counts = new Uint32Array(table.clipKeys.length);
  for (let c = 0; c < counts.length; c++)
    for (let i = table.start[c] ?? 0; i < (table.start[c + 1] ?? 0); i++)
      if ((raters[table.rater[i] ?? 0] ?? -1) >= 0) counts[c] = (counts[c] ?? 0) + 1;
  return counts;
}

/** A table with only some raters, and of its clips only those that then have enough ratings. */
function narrowTable(table: RatingTable, raters: Int32Array, minimum: number): RatingTable {
  const counts = countKept(table, raters);
  const clips = renumber(counts.length, (c) => (counts[c] ?? 0) >= minimum);
  const size = counts.reduce((sum, count) => (count >= minimum ? sum + count : sum), 0);
  const columns = {
    clip: new Uint32Array(size),
    rater: new Uint32Array(size),
    valence: new Float64Array(size),
    arousal: new Float64Array(size),
    row: new Uint32Array(size),
  };
  let at = 0;
  for (let c = 0; c < counts.length; c++) {
    const clip = clips[c] ?? -1;
    if (clip < 0) continue;
    for (let i = table.start[c] ?? 0; i < (table.start[c + 1] ?? 0); i++) {
      const rater = raters[table.rater[i] ?? 0] ?? -1;
      if (rater < 0) continue;
      columns.clip[at] = clip;
      columns.rater[at] = rater;
      columns.valence[at] = table.valence[i] ?? 0;
      columns.arousal[at] = table.arousal[i] ?? 0;
      columns.row[at] = table.row[i] ?? 0;
      at++;
    }
  }
  const kept = table.clipKeys.flatMap((key, c) =>
    (clips[c] ?? -1) < 0
      ? []
      : [
          {
            key,
            targetValence: table.targetValence[c] ?? 0,
            targetArousal: table.targetArousal[c] ?? 0,
            cell: table.cell[c] ?? 0,
          },
        ],
  );
  return packRatings({ ...columns, clips: kept, cells: table.cells });
}

function ratersOf(table: RatingTable, participants: number): Uint8Array {
  const rated = new Uint8Array(participants);
  for (let i = 0; i < table.rater.length; i++) rated[table.rater[i] ?? 0] = 1;
  return rated;
}

/**
 * A study with only some of its participants, and of its main clips only those that then have
 * enough ratings. Participants without a main rating go too.
 * @param codes of the participants who stay
 * @param minimum ratings per clip, at least 1
 */
export function narrowStudy(
  study: StudyData,
  codes: ReadonlySet<string>,
  minimum: number,
): StudyData {
  const { participants, main, anchors } = study;
  const rated = ratersOf(main, participants.length);
  const stays = (index: number) => rated[index] === 1 && codes.has(participants[index] ?? "");
  const raters = renumber(participants.length, stays);
  const narrowed = anchors && narrowTable(anchors, raters, 1);
  return {
    participants: participants.filter((_, index) => stays(index)),
    cells: study.cells,
    main: narrowTable(main, raters, Math.max(1, minimum)),
    anchors: narrowed && narrowed.clipKeys.length > 0 ? narrowed : null,
  };
}
