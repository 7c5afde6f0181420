"use client";

import { ActionIcon, Alert, Pagination, Table, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { TakenPlace } from "#server/queries/taken-places.ts";
import { removeStudyClip } from "./actions.ts";

const ROWS = 20;

function describePlace({ role, system, intent, index }: TakenPlace): string {
  return role === "main" ? `${system}, ${intent}, ${index}` : `${role}, ${index}`;
}

/** Removes a clip after asking. */
function useRemoval(slug: string) {
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const remove = (name: string) => {
    if (!window.confirm(`Remove ${name} from the study?`)) return;
    start(async () => {
      setError((await removeStudyClip({ slug, name })).error);
      router.refresh();
    });
  };
  return { remove, error, busy };
}

/** What the study has already, so that a mistaken file can be taken out again. */
export function StoredClips({ slug, clips }: { slug: string; clips: readonly TakenPlace[] }) {
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const { remove, error, busy } = useRemoval(slug);
  const found = clips.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  const pages = Math.max(1, Math.ceil(found.length / ROWS));
  const shown = Math.min(page, pages);
  return (
    <>
      {error && (
        <Alert color="red" role="alert">
          {error}
        </Alert>
      )}
      <TextInput
        label="Find a clip"
        maw={320}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Clip</Table.Th>
              <Table.Th>Place</Table.Th>
              <Table.Th aria-label="Actions" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.slice(ROWS * (shown - 1), ROWS * shown).map((clip) => (
              <Table.Tr key={clip.name}>
                <Table.Td>{clip.name}</Table.Td>
                <Table.Td>{describePlace(clip)}</Table.Td>
                <Table.Td ta="right">
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    disabled={busy}
                    aria-label={`Remove ${clip.name}`}
                    onClick={() => remove(clip.name)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pages > 1 && <Pagination total={pages} value={shown} onChange={setPage} />}
    </>
  );
}
