import { Alert, Group, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { listSystemsAndIntents } from "#server/queries/systems-and-intents.ts";
import { LinkAnchor } from "../../../link-anchor.tsx";
import type { RawSearch } from "../../../read-search.ts";
import { findStudyPage } from "../find-study-page.ts";
import { ChoicesForm } from "./choices-form.tsx";
import { Figures } from "./figures.tsx";
import { Findings } from "./findings.tsx";
import { loadResults } from "./load-results.ts";
import { RefreshUntilReady } from "./refresh-until-ready.tsx";
import { ReportHead } from "./report-head.tsx";
import { SealedNotice } from "./sealed-notice.tsx";
import { SystemTable } from "./system-table.tsx";

export const metadata: Metadata = { title: "Results" };

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<RawSearch>;
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const { viewer, study } = await findStudyPage((await params).study);
  const loaded = await loadResults(study.slug, await searchParams, "first");
  if ("refused" in loaded) return <Alert color="red">{loaded.refused}</Alert>;
  const { results, search } = loaded;
  const { report } = results;
  const { systems } = await listSystemsAndIntents(viewer, study.id);
  const here = `/admin/studies/${study.slug}/results`;
  const { include, minimumRatingsPerClip, commercial } = report.rule;
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="end">
        <ChoicesForm
          include={include}
          minimum={minimumRatingsPerClip}
          commercial={commercial}
          systems={systems}
        />
        <Group>
          <LinkAnchor href={`${here}/report?${search}`}>Report for print</LinkAnchor>
          <LinkAnchor href={`/api${here.replace(/results$/, "report")}?${search}`}>JSON</LinkAnchor>
          <LinkAnchor href="/methods">Methods</LinkAnchor>
        </Group>
      </Group>
      <RefreshUntilReady
        key={search}
        address={`/api/admin/studies/${study.slug}/report?${search}`}
        pending={report.pending}
      />
      <ReportHead report={report} />
      {report.sealed ? (
        <SealedNotice slug={study.slug} isOwner={viewer.role === "owner"} />
      ) : (
        <>
          <Findings report={report} />
          <SystemTable report={report} slug={study.slug} search={search} />
        </>
      )}
      <Figures results={results} />
    </Stack>
  );
}
