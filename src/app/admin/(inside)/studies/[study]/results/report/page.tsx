import { Alert, Stack, Title } from "@mantine/core";
import type { Metadata } from "next";
import type { RawSearch } from "../../../../read-search.ts";
import { findStudyPage } from "../../find-study-page.ts";
import { Figures } from "../figures.tsx";
import { Findings } from "../findings.tsx";
import { loadResults } from "../load-results.ts";
import { ReportHead } from "../report-head.tsx";
import { SealedNotice } from "../sealed-notice.tsx";
import { SystemTable } from "../system-table.tsx";
import { PrintButton } from "./print-button.tsx";
import styles from "./report.module.css";

export const metadata: Metadata = { title: "Report" };

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<RawSearch>;
}

/** The finished report on a sheet's width, for print and PDF. */
export default async function PrintedReport({ params, searchParams }: Props) {
  const { study } = await findStudyPage((await params).study);
  const loaded = await loadResults(study.slug, await searchParams, "finished");
  if ("refused" in loaded) return <Alert color="red">{loaded.refused}</Alert>;
  const { results, search } = loaded;
  const { report } = results;
  return (
    <Stack gap="lg" className={styles.sheet}>
      <PrintButton />
      <Title order={2}>Report: {study.title}</Title>
      <ReportHead report={report} />
      {report.sealed ? (
        <SealedNotice slug={study.slug} isOwner={false} />
      ) : (
        <>
          <Findings report={report} />
          <SystemTable report={report} slug={study.slug} search={search} />
        </>
      )}
      <Figures results={results} wide={false} />
    </Stack>
  );
}
