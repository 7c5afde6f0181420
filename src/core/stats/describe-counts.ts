import { median } from "simple-statistics";
import type { StudyData } from "#core/stats/build-study.ts";
import { mean } from "#core/stats/moments.ts";
import { ratingsOf } from "#core/stats/rating-table.ts";
import type { Report } from "#core/stats/report.ts";

/** Counts of what entered the analysis. */
export function describeCounts(
  study: StudyData,
  left: { excludedParticipants: number; voidTrials: number },
): Report["counts"] {
  const { main, cells } = study;
  const sizes = main.clipKeys.map((_, c) => ratingsOf(main, c));
  const used = [...new Set(main.cell)].flatMap((cell) => cells[cell] ?? []);
  const some = sizes.length > 0;
  return {
    ratings: main.rater.length,
    participants: study.participants.length,
    clips: sizes.length,
    systems: new Set(used.map(({ system }) => system)).size,
    intents: new Set(used.map(({ intent }) => intent)).size,
    ...left,
    ratingsPerClip: {
      min: some ? sizes.reduce((a, b) => Math.min(a, b)) : null,
      median: some ? median(sizes) : null,
      mean: some ? mean(sizes) : null,
      max: some ? sizes.reduce((a, b) => Math.max(a, b)) : null,
    },
  };
}
