"use client";

import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { addFiles, type BatchRow, type StudyPlaces } from "./batch-row.ts";
import { byRow, findProblems, type RowProblems } from "./find-problems.ts";
import { type BatchProgress, sendBatch } from "./send-batch.ts";

interface Refusal {
  error: string;
  problems: RowProblems;
}

/** A batch from choosing files until they are clips. */
export function useBatch(slug: string, study: StudyPlaces) {
  const router = useRouter();
  const [rows, setRows] = useState<readonly BatchRow[]>([]);
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const problems = useMemo(() => findProblems(rows, study), [rows, study]);
  const change = (next: (rows: readonly BatchRow[]) => readonly BatchRow[]) => {
    setRefusal(null);
    setRows(next);
  };
  const send = async () => {
    setRefusal(null);
    setProgress({ step: "sending", share: 0 });
    const outcome = await sendBatch(slug, rows, setProgress);
    setProgress(null);
    if ("error" in outcome) {
      return setRefusal({ error: outcome.error, problems: byRow(rows, outcome.problems) });
    }
    setRows([]);
    notifications.show({ message: `${outcome.stored} clips were stored.`, color: "green" });
    router.refresh();
  };
  return {
    rows,
    problems,
    progress,
    refusal,
    send,
    add: (files: readonly File[]) => change((known) => addFiles(known, files, study)),
    remove: (id: number) => change((known) => known.filter((row) => row.id !== id)),
    clear: () => change(() => []),
    edit: (id: number, place: Partial<BatchRow["place"]>) =>
      change((known) =>
        known.map((row) => (row.id === id ? { ...row, place: { ...row.place, ...place } } : row)),
      ),
  };
}

export type Batch = ReturnType<typeof useBatch>;
