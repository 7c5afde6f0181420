"use client";

import { Button, Group, MultiSelect, NativeSelect, NumberInput } from "@mantine/core";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";

interface Props {
  include: string;
  minimum: number;
  commercial: string[];
  systems: string[];
}

const INCLUDES = [
  { value: "not-excluded", label: "not excluded" },
  { value: "not-flagged", label: "not excluded, not flagged" },
  { value: "all", label: "all, also the excluded" },
];

/** Chooses what the report is made of; the choices stand in the address. */
export function ChoicesForm({ include, minimum, commercial, systems }: Props) {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const [busy, startTransition] = useTransition();
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    startTransition(() => router.replace(`${path}?${next}`, { scroll: false }));
  };
  return (
    <Group align="end" gap="md" aria-busy={busy}>
      <NativeSelect
        label="Participants"
        data={INCLUDES}
        value={include}
        onChange={({ currentTarget: { value } }) =>
          set("include", value === "not-excluded" ? null : value)
        }
      />
      <NumberInput
        label="Ratings per clip, at least"
        w={190}
        min={1}
        max={1000}
        allowDecimal={false}
        key={minimum}
        defaultValue={minimum}
        onBlur={({ currentTarget: { value } }) => {
          if (/^\d+$/.test(value) && Number(value) !== minimum) set("min-ratings", value);
        }}
      />
      <MultiSelect
        label="Counting as commercial"
        miw={240}
        data={systems}
        value={commercial}
        onChange={(keys) => set("commercial", keys.join(","))}
      />
      {search.size > 0 && (
        <Button
          variant="subtle"
          onClick={() => startTransition(() => router.replace(path, { scroll: false }))}
        >
          Back to the defaults
        </Button>
      )}
    </Group>
  );
}
