"use client";

import { Alert, Stack, Text } from "@mantine/core";
import type { ProtocolFault } from "#core/study/protocol.ts";
import type { StudyState } from "#db/enums.ts";
import { LinkAnchor } from "../../../link-anchor.tsx";
import { ProblemList } from "./problem-list.tsx";

interface OpeningCheckProps {
  slug: string;
  state: StudyState;
  missing: readonly ProtocolFault[];
  advice: readonly ProtocolFault[];
  show: (path: string) => void;
}

function Missing({ slug, state, missing, show }: Omit<OpeningCheckProps, "advice">) {
  if (missing.length > 0) {
    const title = state === "draft" ? "Not ready to open" : "Something is missing";
    return (
      <Alert role="note" color="orange" title={title}>
        <ProblemList slug={slug} problems={missing} show={show} />
      </Alert>
    );
  }
  if (state !== "draft") return null;
  return (
    <Alert role="note" color="green" title="Ready to open">
      <Text size="sm">
        Nothing is missing.{" "}
        <LinkAnchor href={`/admin/studies/${slug}`} size="sm" c="inherit" underline="always">
          Open the study
        </LinkAnchor>{" "}
        on its overview; that freezes the analysis plan.
      </Text>
    </Alert>
  );
}

/** What the saved protocol and the study's clips lack, and what should be looked at. */
export function OpeningCheck({ advice, ...check }: OpeningCheckProps) {
  return (
    <Stack gap="sm">
      <Missing {...check} />
      {advice.length > 0 && check.state === "draft" && (
        <Alert role="note" color="blue" title="Worth a look before opening">
          <ProblemList slug={check.slug} problems={advice} show={check.show} />
        </Alert>
      )}
    </Stack>
  );
}
