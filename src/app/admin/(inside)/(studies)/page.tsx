import { Group, Stack, Title } from "@mantine/core";
import type { Metadata } from "next";
import { reaches } from "#server/accounts/role.ts";
import { listStudies } from "#server/queries/studies.ts";
import { requireViewer } from "../../require-viewer.ts";
import { LinkButton } from "../link-button.tsx";
import { NoStudies } from "./no-studies.tsx";
import { StudyCard } from "./study-card.tsx";

export const metadata: Metadata = { title: "Studies" };

export default async function StudiesPage() {
  const viewer = await requireViewer();
  const studies = await listStudies(viewer);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Studies
        </Title>
        {reaches(viewer.role, "researcher") && (
          <LinkButton href="/admin/studies/new">New study</LinkButton>
        )}
      </Group>
      {studies.length === 0 && <NoStudies />}
      {studies.map((study) => (
        <StudyCard key={study.slug} study={study} />
      ))}
    </Stack>
  );
}
