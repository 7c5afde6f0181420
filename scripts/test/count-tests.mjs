import { existsSync, readFileSync } from "node:fs";

/**
 * Counts from the JSON report of vitest or Playwright. A run that failed without a failed test
 * (a file that does not load, a set-up that threw) counts as one failure, and so does a run that
 * found no test.
 */
export function countTests(report, exitCode) {
  const counts = existsSync(report)
    ? readCounts(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  if (isEmpty || (exitCode !== 0 && counts.failed === 0)) counts.failed = 1;
  return counts;
}

function readCounts(report) {
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + (numTodoTests ?? 0),
  };
}
