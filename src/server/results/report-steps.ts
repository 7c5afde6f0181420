import type { AnalysisOptions } from "#core/stats/analysis-options.ts";
import { analyzeInStages } from "#core/stats/analyze.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { countRatings, describeClips } from "./clip-points.ts";
import type { Results } from "./results.ts";

/** The stages of a report, each with what its figures show besides. */
export function* reportSteps(
  input: AnalysisInput,
  options: AnalysisOptions,
): Generator<Results, void> {
  let beside: Omit<Results, "report"> | null = null;
  for (const report of analyzeInStages(input, options)) {
    beside ??= {
      clips: describeClips(input, report),
      distribution: countRatings(input, report),
    };
    yield { report, ...beside };
  }
}
