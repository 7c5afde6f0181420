import type { Draws } from "#core/stats/bootstrap.ts";
import { differenceInterval, nothingFurther } from "#core/stats/compare-groups.ts";
import { subtractDraws } from "#core/stats/draw-interval.ts";
import { mean } from "#core/stats/moments.ts";
import type { ContrastReport } from "#core/stats/report-contrasts.ts";
import { student } from "#core/stats/student.ts";
import { wilcoxon } from "#core/stats/wilcoxon.ts";
import type { Workbench } from "#core/stats/workbench.ts";

export const AXES_CONTRAST = "valence|arousal";

function testPaired(differences: Float64Array): ContrastReport["paired"] {
  const figures = student(differences);
  if (!figures?.ci95 || !figures.sd || figures.t === null) return null;
  const { t, df, p, ci95, value, sd } = figures;
  return { t, df: df ?? 0, p: p ?? 1, ci95, wilcoxon: wilcoxon(differences), dz: value / sd };
}

/**
 * Contrast 3, valence against arousal, paired over clips: difference valence minus arousal of
 * absolute error and of the gain over the neutral answer.
 */
export function compareAxes(bench: Workbench, draws: Draws | null): ContrastReport[] {
  const all = bench.find("all", "all");
  const participants = bench.study.participants.length;
  return (["absError", "overNeutral"] as const).flatMap((measure): ContrastReport[] => {
    const { valence, arousal } = bench.measures;
    const differences = valence[measure].map((v, c) => v - (arousal[measure][c] ?? 0));
    if (differences.length === 0) return [];
    const apart =
      draws &&
      subtractDraws(draws.of(all, `valence.${measure}`), draws.of(all, `arousal.${measure}`));
    const difference = mean(differences);
    return [
      {
        contrast: AXES_CONTRAST,
        axis: null,
        measure,
        scope: "all",
        n: [differences.length, differences.length],
        difference,
        ...differenceInterval(difference, apart, false, participants),
        welch: null,
        hedgesG: null,
        mannWhitney: null,
        rankBiserial: null,
        ...nothingFurther,
        paired: testPaired(differences),
      },
    ];
  });
}
