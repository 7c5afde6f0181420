"use client";

import { ActionIcon, Group, NativeSelect, NumberInput, Table, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { BatchRow, StudyPlaces } from "./batch-row.ts";
import styles from "./upload.module.css";
import type { Batch } from "./use-batch.ts";

interface RowProps {
  row: BatchRow;
  study: StudyPlaces;
  problems: readonly string[];
  batch: Batch;
}

const ROLES = ["main", "practice", "anchor"] as const;

function toNumber(value: number | string): number | null {
  return typeof value === "number" ? value : null;
}

function RoleCell({ row, batch }: RowProps) {
  const choose = (chosen: string) => {
    const role = ROLES.find((one) => one === chosen) ?? "main";
    const noCell = role === "main" ? {} : { system: null, intent: null };
    const noTarget = role === "main" ? { targetValence: null, targetArousal: null } : {};
    batch.edit(row.id, { role, ...noCell, ...noTarget });
  };
  return (
    <NativeSelect
      aria-label={`Role of ${row.file.name}`}
      data={[...ROLES]}
      value={row.place.role}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

function KeyCell(props: RowProps & { field: "system" | "intent"; keys: readonly string[] }) {
  const { row, batch, field, keys } = props;
  return (
    <NativeSelect
      aria-label={`${field === "system" ? "System" : "Intent"} of ${row.file.name}`}
      data={[{ value: "", label: "choose" }, ...keys]}
      value={row.place[field] ?? ""}
      onChange={(event) => batch.edit(row.id, { [field]: event.currentTarget.value || null })}
    />
  );
}

function TargetCell({ row, batch }: RowProps) {
  const fields = [
    ["targetValence", "valence"],
    ["targetArousal", "arousal"],
  ] as const;
  return (
    <Group gap={4} wrap="nowrap">
      {fields.map(([field, word]) => (
        <NumberInput
          key={field}
          className={styles.number}
          aria-label={`Target ${word} of ${row.file.name}`}
          placeholder={word}
          hideControls
          decimalScale={2}
          value={row.place[field] ?? ""}
          onChange={(value) => batch.edit(row.id, { [field]: toNumber(value) })}
        />
      ))}
    </Group>
  );
}

/** One file: where it goes, and what is wrong with that. */
export function BatchTableRow(props: RowProps) {
  const { row, study, problems, batch } = props;
  const isMain = row.place.role === "main";
  return (
    <Table.Tr>
      <Table.Td className={styles.name}>
        {row.file.name}
        {problems.map((problem) => (
          <Text key={problem} size="xs" className={styles.problem}>
            {problem}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <RoleCell {...props} />
      </Table.Td>
      <Table.Td colSpan={isMain ? 1 : 2}>
        {isMain ? (
          <KeyCell {...props} field="system" keys={study.systems} />
        ) : (
          <TargetCell {...props} />
        )}
      </Table.Td>
      {isMain && (
        <Table.Td>
          <KeyCell {...props} field="intent" keys={study.intents} />
        </Table.Td>
      )}
      <Table.Td>
        <NumberInput
          className={styles.number}
          aria-label={`Number of ${row.file.name}`}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={row.place.index}
          onChange={(value) => batch.edit(row.id, { index: toNumber(value) ?? 0 })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Leave out ${row.file.name}`}
          onClick={() => batch.remove(row.id)}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
