import { RequestError } from "#server/errors.ts";
import { getResults, peekResults } from "#server/results/get-results.ts";
import { choicesToSearch, readChoices } from "#server/results/report-choices.ts";
import { findReportStudy } from "#server/results/report-study.ts";
import type { Results } from "#server/results/results.ts";
import type { RawSearch } from "../../../read-search.ts";

export interface LoadedResults {
  results: Results;
  /** The choices as an address holds them. */
  search: string;
}

/**
 * The results that an address asks for, as far as they are ready, or the sentence that says what
 * is wrong with it.
 */
export async function loadResults(
  slug: string,
  raw: RawSearch,
  wait: "first" | "finished",
): Promise<LoadedResults | { refused: string }> {
  try {
    const choices = readChoices(raw);
    const study = await findReportStudy(slug);
    const results = await (wait === "first" ? peekResults : getResults)(study, choices);
    return { results, search: choicesToSearch(choices).toString() };
  } catch (error) {
    if (error instanceof RequestError && error.kind === "wrong-input")
      return { refused: error.message };
    throw error;
  }
}
