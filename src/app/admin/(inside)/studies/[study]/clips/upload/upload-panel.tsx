"use client";

import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useUnsavedGuard } from "../../protocol/use-unsaved-guard.ts";
import type { StudyPlaces } from "./batch-row.ts";
import { BatchTable } from "./batch-table.tsx";
import { DropZone } from "./drop-zone.tsx";
import type { BatchProgress } from "./send-batch.ts";
import styles from "./upload.module.css";
import { type Batch, useBatch } from "./use-batch.ts";

function countFiles(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}

function Sending({ progress }: { progress: BatchProgress }) {
  const label = progress.step === "sending" ? "Sending the files" : "Working on the audio";
  return (
    <Stack gap={4} role="status">
      <Text size="sm">{label} …</Text>
      <Progress value={100 * progress.share} aria-label={label} animated />
    </Stack>
  );
}

function SendButtons({ batch }: { batch: Batch }) {
  const { rows, problems, progress } = batch;
  const busy = progress !== null;
  return (
    <Group gap="sm">
      <Button disabled={problems.size > 0} loading={busy} onClick={batch.send}>
        Upload {countFiles(rows.length)}
      </Button>
      <Button variant="default" disabled={busy} onClick={batch.clear}>
        Empty the list
      </Button>
      {problems.size > 0 && (
        <Text size="sm" className={styles.problem} role="status">
          {countFiles(problems.size)} without a good place
        </Text>
      )}
    </Group>
  );
}

/** Choosing files, giving each its place, and sending them. */
export function UploadPanel({ slug, study }: { slug: string; study: StudyPlaces }) {
  const batch = useBatch(slug, study);
  const { rows, progress, refusal } = batch;
  useUnsavedGuard(progress !== null);
  return (
    <Stack>
      <DropZone disabled={progress !== null} onFiles={batch.add} />
      {refusal && (
        <Alert color="red" title={refusal.error} role="alert">
          {refusal.problems.size > 0 && "What is wrong stands at each file below."}
        </Alert>
      )}
      {progress && <Sending progress={progress} />}
      {rows.length > 0 && (
        <>
          <SendButtons batch={batch} />
          <BatchTable batch={batch} study={study} />
        </>
      )}
    </Stack>
  );
}
