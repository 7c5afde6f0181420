"use client";

import { Select, SimpleGrid } from "@mantine/core";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import type { ClipFilter } from "#server/queries/clips.ts";

interface Props {
  filter: ClipFilter;
  systems: string[];
  intents: string[];
}

const ROLES = ["main", "practice", "anchor"];

/** Narrows the list by what stands in the address, so that a view can be sent to a colleague. */
export function ClipFilters({ filter, systems, intents }: Props) {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const set = (name: keyof ClipFilter) => (value: string | null) => {
    const next = new URLSearchParams(search);
    next.delete("page");
    if (value) next.set(name, value);
    else next.delete(name);
    router.replace(`${path}?${next}`, { scroll: false });
  };
  const choice = (name: keyof ClipFilter, label: string, data: string[]) => (
    <Select
      label={label}
      placeholder="all"
      data={data}
      value={filter[name]}
      onChange={set(name)}
      clearable
      searchable={data.length > 8}
    />
  );
  return (
    <SimpleGrid cols={{ base: 2, xs: 3 }} maw={600}>
      {choice("role", "Role", ROLES)}
      {choice("system", "System", systems)}
      {choice("intent", "Intent", intents)}
    </SimpleGrid>
  );
}
