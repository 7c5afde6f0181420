import { parseArgs } from "node:util";
import { getResults } from "#server/results/get-results.ts";
import { readChoices } from "#server/results/report-choices.ts";
import { findReportStudy } from "#server/results/report-study.ts";
import { type Command, WrongInput } from "../command.ts";
import { printReport } from "../study/print-report.ts";

const usage =
  "analyze <study> [--include all|not-excluded|not-flagged] [--min-ratings N] " +
  "[--commercial A,B] [--draws N] [--seed K] [--json]";

const options = {
  include: { type: "string" },
  "min-ratings": { type: "string" },
  commercial: { type: "string" },
  draws: { type: "string" },
  seed: { type: "string" },
} as const;

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [slug, ...more] = positionals;
  if (!slug || more.length > 0) throw new WrongInput(`Expected one study: ${usage}`);
  return { slug, choices: readChoices(values) };
}

const analyze: Command = {
  name: "analyze",
  usage,
  summary: "Computes a study's report: figures, intervals, tests and findings.",
  async run(args, io) {
    const { slug, choices } = readArguments(args);
    const { report } = await getResults(await findReportStudy(slug), choices);
    for (const line of printReport(report)) io.print(line);
    return report;
  },
};

export default analyze;
