import { pool } from "#server/db/client.ts";
import { dataVersion } from "./data-version.ts";
import type { ReportChoices } from "./report-choices.ts";
import { toAnalysisOptions } from "./report-options.ts";
import type { ReportStudy } from "./report-study.ts";
import { joinReport } from "./report-thread.ts";
import type { Results } from "./results.ts";
import { readResults, resultsKey } from "./results-store.ts";

async function prepare(study: ReportStudy, choices: ReportChoices) {
  const version = await dataVersion(pool(), study.id);
  const asked = toAnalysisOptions(study, choices, "");
  const key = await resultsKey(version, asked);
  const options = { ...asked, generatedAt: new Date().toISOString() };
  return { kept: await readResults(key), request: { key, studyId: study.id, options } };
}

/**
 * What is ready of a report now: the finished one that is kept, or the newest stage of the one
 * under way, waiting only for the first.
 *
 * @param seen the number of parts that were pending when the reader last looked: then it waits for
 *   the next stage
 * @throws RequestError (wrong-input) when the data or the choices contradict themselves
 */
export async function peekResults(
  study: ReportStudy,
  choices: ReportChoices,
  seen?: number,
): Promise<Results> {
  const { kept, request } = await prepare(study, choices);
  if (kept) return kept;
  const job = joinReport(request);
  const { latest, next } = job;
  if (latest && (seen === undefined || latest.report.pending.length < seen)) return latest;
  return next;
}

/** The finished report. */
export async function getResults(study: ReportStudy, choices: ReportChoices): Promise<Results> {
  const { kept, request } = await prepare(study, choices);
  if (kept) return kept;
  const job = joinReport(request);
  for (;;) {
    const results = await job.next;
    if (results.report.pending.length === 0) return results;
  }
}
