import { Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { type ExportFileName, exportFiles } from "#core/exports/export-files.ts";
import { countExportRows } from "#server/queries/export-counts.ts";
import { findStudyPage } from "../find-study-page.ts";
import { ExportCard } from "./export-card.tsx";

export const metadata: Metadata = { title: "Exports" };

const names = Object.keys(exportFiles) as ExportFileName[];

export default async function ExportsPage({ params }: { params: Promise<{ study: string }> }) {
  const { viewer, study } = await findStudyPage((await params).study);
  const rows = await countExportRows(viewer, study.id);
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        CSV files in UTF-8 with a header row, made when you ask for them. From the command line: npm
        run study -- export {study.slug} --table all --out DIR
      </Text>
      {names.map((name) => (
        <ExportCard
          key={name}
          slug={study.slug}
          name={name}
          file={exportFiles[name]}
          rows={rows[name]}
        />
      ))}
    </Stack>
  );
}
