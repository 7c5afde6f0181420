import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { answering } from "#server/errors.ts";
import { getResults, peekResults } from "#server/results/get-results.ts";
import { readChoices } from "#server/results/report-choices.ts";
import { findReportStudy } from "#server/results/report-study.ts";

interface Context {
  params: Promise<{ study: string }>;
}

const headers = { "cache-control": "private, no-store" };

/**
 * The finished report. With `seen`, the number of parts that a page has seen pending, it answers
 * with what is pending now, as soon as that is less.
 */
export const GET = answering(async (request: Request, { params }: Context) => {
  await requireResearcher("analyst");
  const { seen, ...chosen } = Object.fromEntries(new URL(request.url).searchParams);
  const study = await findReportStudy((await params).study);
  const choices = readChoices(chosen);
  if (seen === undefined) {
    const { report } = await getResults(study, choices);
    return Response.json(report, { headers });
  }
  const { report } = await peekResults(study, choices, Number(seen));
  return Response.json({ pending: report.pending }, { headers });
});
