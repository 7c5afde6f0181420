import { Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { reaches } from "#server/accounts/role.ts";
import { type ClipFilter, listClips } from "#server/queries/clips.ts";
import { listSystemsAndIntents } from "#server/queries/systems-and-intents.ts";
import { LinkButton } from "../../../link-button.tsx";
import { type RawSearch, readPage, readText } from "../../../read-search.ts";
import { formatCount } from "../../../words.ts";
import { findStudyPage } from "../find-study-page.ts";
import { ClipFilters } from "./clip-filters.tsx";
import { ClipTable } from "./clip-table.tsx";

export const metadata: Metadata = { title: "Clips" };

const PER_PAGE = 20;

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<RawSearch>;
}

function readFilter(search: RawSearch): ClipFilter {
  const role = readText(search, "role");
  return {
    role: role === "main" || role === "practice" || role === "anchor" ? role : null,
    system: readText(search, "system"),
    intent: readText(search, "intent"),
  };
}

export default async function ClipsPage({ params, searchParams }: Props) {
  const { viewer, study } = await findStudyPage((await params).study);
  const search = await searchParams;
  const filter = readFilter(search);
  const page = readPage(search);
  const [{ systems, intents }, { clips, total }] = await Promise.all([
    listSystemsAndIntents(viewer, study.id),
    listClips(viewer, study.id, filter, { number: page, size: PER_PAGE }),
  ]);
  return (
    <Stack>
      {study.state === "draft" && reaches(viewer.role, "researcher") && (
        <Group>
          <LinkButton href={`/admin/studies/${study.slug}/clips/upload`}>Upload clips</LinkButton>
        </Group>
      )}
      <ClipFilters filter={filter} systems={systems} intents={intents} />
      <Text size="sm" c="dimmed">
        {formatCount(total)} {total === 1 ? "clip" : "clips"}
      </Text>
      <ClipTable clips={clips} total={total} page={page} perPage={PER_PAGE} />
    </Stack>
  );
}
