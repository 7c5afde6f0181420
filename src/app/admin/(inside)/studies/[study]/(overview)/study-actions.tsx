"use client";

import { Alert, Button, Group, List, Stack } from "@mantine/core";
import { useState, useTransition } from "react";
import type { StudyState } from "#db/enums.ts";
import type { ActionResult } from "../../../../run-action.ts";
import { LinkAnchor } from "../../../link-anchor.tsx";
import { changeStudyState } from "../actions.ts";
import { CloseStudy } from "./close-study.tsx";
import { DeleteStudy } from "./delete-study.tsx";

interface Props {
  slug: string;
  next: StudyState[];
  openedBefore: boolean;
}

function Refusal({ result, slug }: { result: ActionResult; slug: string }) {
  return (
    <Alert color="red" title={result.error} role="alert">
      <List size="sm">
        {result.problems.map(({ path, problem }) => (
          <List.Item key={`${path} ${problem}`}>
            {path}: {problem}
          </List.Item>
        ))}
      </List>
      <LinkAnchor href={`/admin/studies/${slug}/protocol`} size="sm">
        See the protocol, with a link to each
      </LinkAnchor>
    </Alert>
  );
}

/** What a researcher can do with a study as it is. */
export function StudyActions({ slug, next, openedBefore }: Props) {
  const [result, setResult] = useState<ActionResult | null>(null);
  const [busy, start] = useTransition();
  const change = (to: "open" | "paused" | "closed") =>
    start(async () => setResult(await changeStudyState({ slug, to })));
  return (
    <Stack gap="sm">
      {result?.error && <Refusal result={result} slug={slug} />}
      <Group gap="sm">
        {next.includes("open") && (
          <Button loading={busy} onClick={() => change("open")}>
            {openedBefore ? "Open again" : "Open study"}
          </Button>
        )}
        {next.includes("paused") && (
          <Button variant="default" loading={busy} onClick={() => change("paused")}>
            Pause
          </Button>
        )}
        {next.includes("closed") && <CloseStudy busy={busy} close={() => change("closed")} />}
        <DeleteStudy slug={slug} />
      </Group>
    </Stack>
  );
}
