"use client";

import { ActionIcon, Badge, Group, Stack, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { DataTable, type DataTableColumn } from "mantine-datatable";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import type { ClipInList } from "#server/queries/clips.ts";
import { formatNumber } from "../../../words.ts";
import { ClipFacts } from "./clip-facts.tsx";
import { ResearcherPlayer } from "./researcher-player.tsx";

interface Props {
  clips: ClipInList[];
  total: number;
  page: number;
  perPage: number;
}

function Mark({ children }: { children: string }) {
  return (
    <Badge variant="outline" color="gray" c="inherit" tt="none" size="sm">
      {children}
    </Badge>
  );
}

function ClipName({ clip }: { clip: ClipInList }) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
        {clip.sourceName}
      </Text>
      <Group gap={4}>
        {clip.role !== "main" && <Mark>{clip.role}</Mark>}
        {!clip.rendition && <Mark>no audio</Mark>}
        {clip.silent && <Mark>silent</Mark>}
        {clip.paused && <Mark>paused</Mark>}
        {clip.duplicates.length > 0 && <Mark>duplicate</Mark>}
        {clip.reachedTarget === false && <Mark>below target loudness</Mark>}
      </Group>
    </Stack>
  );
}

function Loudness({ clip }: { clip: ClipInList }) {
  const { loudnessBefore: before, loudnessAfter: after } = clip;
  if (before === null || after === null) return <>–</>;
  return (
    <span style={{ whiteSpace: "nowrap" }}>
      {formatNumber(before, 1)} → {formatNumber(after, 1)} LUFS
    </span>
  );
}

const COLUMNS: DataTableColumn<ClipInList>[] = [
  { accessor: "sourceName", title: "Clip", width: 240, render: (clip) => <ClipName clip={clip} /> },
  {
    accessor: "player",
    title: "Listen",
    width: 260,
    render: (clip) => <ResearcherPlayer clip={clip} />,
  },
  { accessor: "system", title: "System", render: ({ system }) => system ?? "–" },
  { accessor: "intent", title: "Intent", render: ({ intent }) => intent ?? "–" },
  { accessor: "index", title: "Index", textAlign: "right" },
  { accessor: "ratings", title: "Ratings", textAlign: "right" },
  { accessor: "loudness", title: "Loudness", render: (clip) => <Loudness clip={clip} /> },
];

interface FactsButtonProps {
  clip: ClipInList;
  open: boolean;
  toggle: () => void;
}

function FactsButton({ clip, open, toggle }: FactsButtonProps) {
  return (
    <ActionIcon
      variant="default"
      onClick={toggle}
      aria-expanded={open}
      aria-label={`Facts of ${clip.sourceName}`}
    >
      {open ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
    </ActionIcon>
  );
}

/** The column whose button opens a row: by mouse and by keyboard, and apart from play. */
function factsColumn(
  open: number[],
  setOpen: (ids: number[]) => void,
): DataTableColumn<ClipInList> {
  const toggle = (id: number) =>
    setOpen(open.includes(id) ? open.filter((other) => other !== id) : [...open, id]);
  return {
    accessor: "facts",
    title: "Facts",
    render: (clip) => (
      <FactsButton clip={clip} open={open.includes(clip.id)} toggle={() => toggle(clip.id)} />
    ),
  };
}

/** A study's clips; a row opens to all that was measured. */
export function ClipTable({ clips, total, page, perPage }: Props) {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const [open, setOpen] = useState<number[]>([]);
  const show = (to: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(to));
    router.push(`${path}?${next}`);
  };
  return (
    <DataTable
      withTableBorder
      borderRadius="md"
      minHeight={clips.length === 0 ? 160 : 0}
      noRecordsText="No clip is like this"
      verticalAlign="top"
      columns={[...COLUMNS, factsColumn(open, setOpen)]}
      records={clips}
      idAccessor="id"
      totalRecords={total}
      recordsPerPage={perPage}
      page={page}
      onPageChange={show}
      getPaginationControlProps={(control) => ({ "aria-label": `${control} page` })}
      rowExpansion={{
        allowMultiple: true,
        trigger: "never",
        expanded: { recordIds: open },
        content: ({ record }) => <ClipFacts clip={record} />,
      }}
    />
  );
}
