import { Alert, Progress, Stack, Text } from "@mantine/core";
import type { JobProgress } from "#server/queries/jobs.ts";
import { RefreshWhileRunning } from "./refresh-while-running.tsx";

function RunningJob({ job }: { job: JobProgress }) {
  const share = job.total > 0 ? (100 * job.done) / job.total : 0;
  const label = `${job.kind}: ${job.done} of ${job.total}`;
  return (
    <Alert color="blue" title={job.message ?? job.kind}>
      <Stack gap="xs">
        <Progress value={share} aria-label={label} animated />
        <Text size="sm">
          {job.done} of {job.total}
        </Text>
      </Stack>
    </Alert>
  );
}

/** Long work on a study, as it goes on. */
export function JobList({ jobs }: { jobs: JobProgress[] }) {
  const running = jobs.filter(({ state }) => state === "running");
  const failed = jobs.filter(({ state }) => state === "failed");
  return (
    <>
      {running.length > 0 && <RefreshWhileRunning />}
      {running.map((job) => (
        <RunningJob key={job.id} job={job} />
      ))}
      {failed.map((job) => (
        <Alert key={job.id} color="red" title={`${job.kind} failed`}>
          {job.message ?? "The server's log says why."}
        </Alert>
      ))}
    </>
  );
}
