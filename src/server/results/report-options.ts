import type { AnalysisOptions } from "#core/stats/analysis-options.ts";
import type { ReportChoices } from "./report-choices.ts";
import type { ReportStudy } from "./report-study.ts";

/** What the analysis is asked for: the study's own rules, and what was chosen. */
export function toAnalysisOptions(
  { slug, sealed, unsealed, plan }: ReportStudy,
  choices: ReportChoices,
  generatedAt: string,
): AnalysisOptions {
  const { include, commercial, draws, seed } = choices;
  const minimum = choices["min-ratings"];
  return {
    ...{ study: slug, generatedAt, sealed, unsealed, plan, include, draws },
    seed: /^\d+$/.test(seed) ? Number(seed) : seed,
    ...(minimum === undefined ? {} : { minimumRatingsPerClip: minimum }),
    ...(commercial === undefined ? {} : { commercial }),
  };
}
