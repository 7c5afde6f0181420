import { Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { listParticipants } from "#server/queries/participants.ts";
import { PageLinks } from "../../../page-links.tsx";
import { type RawSearch, readPage } from "../../../read-search.ts";
import { formatCount } from "../../../words.ts";
import { findStudyPage } from "../find-study-page.ts";
import { ParticipantTable } from "./participant-table.tsx";

export const metadata: Metadata = { title: "Participants" };

const PER_PAGE = 50;

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<RawSearch>;
}

export default async function ParticipantsPage({ params, searchParams }: Props) {
  const { viewer, study } = await findStudyPage((await params).study);
  const number = readPage(await searchParams);
  const list = await listParticipants(viewer, study.id, { number, size: PER_PAGE });
  if (list.total === 0) {
    return <Text>Nobody has taken part yet. The overview has the link to send them.</Text>;
  }
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {formatCount(list.total)} participants
      </Text>
      <ParticipantTable participants={list.participants} />
      <PageLinks page={number} pages={Math.ceil(list.total / PER_PAGE)} />
    </Stack>
  );
}
