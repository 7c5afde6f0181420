import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import pg from "pg";
import type { AnalysisOptions } from "#core/stats/analysis-options.ts";
import { AnalysisInputError } from "#core/stats/design.ts";
import { loadInput } from "./load-input.ts";
import { reportSteps } from "./report-steps.ts";
import type { Results } from "./results.ts";
import { keepResults } from "./results-store.ts";

export interface ReportRequest {
  /** The name under which the finished report is kept. */
  key: string;
  studyId: number;
  options: AnalysisOptions;
}

/** What the thread says of a request: a stage, the last one marked; or why there is no report. */
export type ReportAnswer =
  | { key: string; results: Results; last: boolean }
  | { key: string; refused: string }
  | { key: string; failure: string };

interface Course {
  key: string;
  steps: Generator<Results, void>;
  taken: number;
}

const { databaseUrl } = workerData as { databaseUrl: string };
const courses: Course[] = [];
let busy = false;

const tell = (answer: ReportAnswer) => parentPort?.postMessage(answer);

function explain(key: string, error: unknown): void {
  if (error instanceof AnalysisInputError) tell({ key, refused: error.message });
  else tell({ key, failure: error instanceof Error ? (error.stack ?? error.message) : "unknown" });
}

async function begin({ key, studyId, options }: ReportRequest): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    const input = await loadInput(client, studyId);
    courses.push({ key, steps: reportSteps(input, options), taken: 0 });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function advance(course: Course): Promise<void> {
  const { key, steps } = course;
  course.taken += 1;
  const step = steps.next();
  const last = step.done === true || step.value.report.pending.length === 0;
  if (last) courses.splice(courses.indexOf(course), 1);
  if (step.done) return;
  if (last) await keepResults(key, step.value);
  tell({ key, results: step.value, last });
}

/** One step at a time, first of those who have seen least: a new reader does not wait for models. */
async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  for (;;) {
    const next = courses.reduce<Course | undefined>(
      (least, course) => (least && least.taken <= course.taken ? least : course),
      undefined,
    );
    if (!next) break;
    try {
      await advance(next);
    } catch (error) {
      if (courses.includes(next)) courses.splice(courses.indexOf(next), 1);
      explain(next.key, error);
    }
    await nextTurn();
  }
  busy = false;
}

parentPort?.on("message", (request: ReportRequest) => {
  begin(request).then(work, (error: unknown) => explain(request.key, error));
});
