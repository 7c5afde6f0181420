import { Stack, Title } from "@mantine/core";
import type { Metadata } from "next";
import { listStudies } from "#server/queries/studies.ts";
import { requireViewer } from "../../require-viewer.ts";
import { NoStudies } from "./no-studies.tsx";
import { StudyCard } from "./study-card.tsx";

export const metadata: Metadata = { title: "Studies" };

export default async function StudiesPage() {
  const studies = await listStudies(await requireViewer());
  return (
    <Stack>
      <Title order={1} size="h2">
        Studies
      </Title>
      {studies.length === 0 && <NoStudies />}
      {studies.map((study) => (
        <StudyCard key={study.slug} study={study} />
      ))}
    </Stack>
  );
}
