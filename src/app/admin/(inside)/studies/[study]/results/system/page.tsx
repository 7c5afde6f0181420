import { Alert, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkAnchor } from "../../../../link-anchor.tsx";
import { type RawSearch, readText } from "../../../../read-search.ts";
import { formatCount } from "../../../../words.ts";
import { findStudyPage } from "../../find-study-page.ts";
import { loadResults } from "../load-results.ts";
import { ClipList } from "./clip-list.tsx";

export const metadata: Metadata = { title: "A system's clips" };

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<RawSearch>;
}

/** A system's clips, those that entered the report, each leading to its ratings. */
export default async function SystemPage({ params, searchParams }: Props) {
  const { study } = await findStudyPage((await params).study);
  const raw = await searchParams;
  const system = readText(raw, "key");
  const loaded = await loadResults(study.slug, raw, "first");
  if ("refused" in loaded) return <Alert color="red">{loaded.refused}</Alert>;
  const { results, search } = loaded;
  if (results.report.sealed) return <Alert color="indigo">Results are sealed.</Alert>;
  const clips = results.clips.filter((clip) => clip.system === system);
  if (system === null || clips.length === 0) notFound();
  const here = `/admin/studies/${study.slug}/results`;
  return (
    <Stack>
      <LinkAnchor href={`${here}?${search}`} size="sm">
        All results
      </LinkAnchor>
      <Title order={2} size="h3">
        Clips of {system}
      </Title>
      <Text size="sm" c="dimmed">
        {formatCount(clips.length)} clips. Means over a clip's ratings; errors are mean minus
        target, in scale points. Few ratings make each mean uncertain: look at single clips to
        listen, not to conclude.
      </Text>
      <ClipList clips={clips} address={`${here}/clip?${search}&key=`} />
    </Stack>
  );
}
