import { Alert, Paper, Stack, Title } from "@mantine/core";
import type { Metadata } from "next";
import { reaches } from "#server/accounts/role.ts";
import { requireViewer } from "../../../require-viewer.ts";
import { LinkAnchor } from "../../link-anchor.tsx";
import { NewStudyForm } from "./new-study-form.tsx";

export const metadata: Metadata = { title: "New study" };

export default async function NewStudyPage() {
  const { role } = await requireViewer();
  return (
    <Stack>
      <Stack gap={4}>
        <LinkAnchor href="/admin" size="sm">
          All studies
        </LinkAnchor>
        <Title order={1} size="h2">
          New study
        </Title>
      </Stack>
      {reaches(role, "researcher") ? (
        <Paper withBorder p="md">
          <NewStudyForm />
        </Paper>
      ) : (
        <Alert role="note">Your account is for reading; a researcher can make studies.</Alert>
      )}
    </Stack>
  );
}
