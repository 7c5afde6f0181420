import { type Draws, hasMatrix, type RecognitionScore } from "#core/stats/bootstrap.ts";
import { centredInterval, noDraws } from "#core/stats/draw-interval.ts";
import { confuse, scoreMatrix } from "#core/stats/recognition.ts";
import type { RecognitionReport } from "#core/stats/report-groups.ts";
import type { Workbench } from "#core/stats/workbench.ts";

/** Confusion of quadrants, over all clips and per system. */
export function describeRecognition(bench: Workbench, draws: Draws | null): RecognitionReport[] {
  const participants = bench.study.participants.length;
  return bench.groups.flatMap((group, index): RecognitionReport[] => {
    if (!hasMatrix(group)) return [];
    const matrix = confuse(bench.cellSums, bench.study.cells, group.cells);
    const scores = scoreMatrix(matrix);
    const classes = scores.recall.filter((recall) => recall !== null).length;
    const asked = matrix.flat().reduce((sum, count) => sum + count, 0);
    const drawn = (score: RecognitionScore) =>
      draws
        ? centredInterval(scores[score], draws.recognition(index, score), participants)
        : noDraws;
    return [
      {
        by: group.by === "system" ? "system" : "all",
        key: group.key,
        matrix,
        ...scores,
        uarInterval: drawn("uar"),
        macroF1Interval: drawn("macroF1"),
        weightedF1Interval: drawn("weightedF1"),
        chance: classes > 0 ? 1 / classes : null,
        leftOut: (bench.clipsOf[index]?.length ?? 0) - asked,
      },
    ];
  });
}
