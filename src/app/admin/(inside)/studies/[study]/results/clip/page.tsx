import { Alert, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { listClips } from "#server/queries/clips.ts";
import { findRatedClip } from "#server/results/clip-ratings.ts";
import { findReportStudy } from "#server/results/report-study.ts";
import { LinkAnchor } from "../../../../link-anchor.tsx";
import { type RawSearch, readText } from "../../../../read-search.ts";
import { ResearcherPlayer } from "../../clips/researcher-player.tsx";
import { findStudyPage } from "../../find-study-page.ts";
import { ClipRatingsFigure } from "./clip-ratings-figure.tsx";
import { RatingList } from "./rating-list.tsx";

export const metadata: Metadata = { title: "A clip's ratings" };

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<RawSearch>;
}

/** One clip: its sound, and every answer that it got. */
export default async function ClipPage({ params, searchParams }: Props) {
  const { viewer, study } = await findStudyPage((await params).study);
  const { key: name, ...choices } = await searchParams;
  if ((await findReportStudy(study.slug)).sealed)
    return <Alert color="indigo">Results are sealed until the study closes.</Alert>;
  const clip = await findRatedClip(viewer, study.id, readText({ name }, "name") ?? "");
  if (!clip) notFound();
  const { system, intent } = clip;
  const filter = { role: null, system, intent };
  const { clips } = await listClips(viewer, study.id, filter, { number: 1, size: 1000 });
  const listed = clips.find(({ id }) => id === clip.id);
  const back = new URLSearchParams();
  for (const [choice, value] of Object.entries(choices)) {
    if (typeof value === "string") back.set(choice, value);
  }
  back.set("key", system ?? "");
  return (
    <Stack>
      {system && (
        <LinkAnchor href={`/admin/studies/${study.slug}/results/system?${back}`} size="sm">
          Clips of {system}
        </LinkAnchor>
      )}
      <Title order={2} size="h3" style={{ overflowWrap: "anywhere" }}>
        {listed?.sourceName ?? "A clip"}
      </Title>
      <Text>
        {system ?? "no system"}, asked for {intent ?? "nothing"}: valence{" "}
        {clip.targetValence ?? "–"}, arousal {clip.targetArousal ?? "–"}
      </Text>
      {listed && <ResearcherPlayer clip={listed} />}
      <ClipRatingsFigure clip={clip} name={listed?.sourceName ?? ""} />
      <RatingList ratings={clip.ratings} />
    </Stack>
  );
}
