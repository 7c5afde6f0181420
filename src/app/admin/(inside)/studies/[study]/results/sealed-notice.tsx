"use client";

import { Alert, Button, Stack, Text, Textarea } from "@mantine/core";
import { useActionState } from "react";
import type { ActionResult } from "../../../../run-action.ts";
import { unseal } from "./actions.ts";

const NOTHING: ActionResult = { error: null, problems: [] };

function UnsealForm({ slug }: { slug: string }) {
  const [result, send, busy] = useActionState(
    async (_: ActionResult, form: FormData) => unseal(slug, String(form.get("reason") ?? "")),
    NOTHING,
  );
  return (
    <details>
      <summary>Open the results early</summary>
      <form action={send}>
        <Stack gap="xs" align="flex-start" mt="xs">
          <Text size="sm">
            This cannot be taken back. Your name, the time and the reason are recorded and printed
            in every report and export.
          </Text>
          <Textarea name="reason" label="Reason" required w="100%" maw={520} error={result.error} />
          <Button type="submit" color="red" variant="light" loading={busy}>
            Open the results
          </Button>
        </Stack>
      </form>
    </details>
  );
}

/** Why there are no results by system yet. */
export function SealedNotice({ slug, isOwner }: { slug: string; isOwner: boolean }) {
  return (
    <Alert color="indigo" title="Results are sealed until the study closes">
      <Stack gap="xs">
        <Text size="sm">
          Results by system, access and intent are not shown while the study runs, so that nobody
          stops early or excludes people because of what they say. Coverage, reliability and
          screening are below.
        </Text>
        {isOwner && <UnsealForm slug={slug} />}
      </Stack>
    </Alert>
  );
}
