import { axes } from "#core/stats/axes.ts";
import type { StudyData } from "#core/stats/build-study.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { mean, variance } from "#core/stats/moments.ts";
import type { Report } from "#core/stats/report.ts";

interface Placed {
  position: number;
  valence: number;
  arousal: number;
}

function byParticipant(study: StudyData, input: AnalysisInput): Placed[][] {
  const lists = study.participants.map((): Placed[] => []);
  study.main.rater.forEach((rater, i) => {
    const position = input.ratings[study.main.row[i] ?? -1]?.position;
    if (position == null) return;
    const valence = study.main.valence[i] ?? 0;
    lists[rater]?.push({ position, valence, arousal: study.main.arousal[i] ?? 0 });
  });
  return lists;
}

/**
 * Ratings in the first, second and last third of each participant's own list: whether people come
 * to use the scales otherwise as they go. Over ratings, not clips.
 * @returns an empty list where positions are unknown
 */
export function describeDrift(study: StudyData, input: AnalysisInput): Report["positionDrift"] {
  const thirds: Placed[][] = [[], [], []];
  for (const list of byParticipant(study, input)) {
    list.sort((a, b) => a.position - b.position);
    list.forEach((rating, k) => {
      thirds[Math.floor((3 * k) / list.length)]?.push(rating);
    });
  }
  return thirds.flatMap((ratings, k) => {
    if (ratings.length === 0) return [];
    return axes.map((axis) => {
      const values = ratings.map((rating) => rating[axis]);
      const sd = values.length > 1 ? Math.sqrt(variance(values)) : null;
      return { third: ([1, 2, 3] as const)[k] ?? 3, axis, mean: mean(values), sd };
    });
  });
}
