"use client";

import { Button, Code, Group, List, ListItem, Modal, Stack, Text } from "@mantine/core";
import type { ProtocolChange } from "#core/study/protocol-changes.ts";
import type { StudyState } from "#db/enums.ts";
import type { ProtocolVersion } from "#server/queries/protocol.ts";

interface SaveDialogProps {
  state: StudyState;
  /** The version that saving makes. */
  next: number;
  versions: readonly ProtocolVersion[];
  /** Null while nothing is asked. */
  changes: readonly ProtocolChange[] | null;
  busy: boolean;
  onCancel: () => void;
  onSave: () => void;
}

function shorten(value: unknown): string {
  const text = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** "3 people under way keep version 2", or that nobody is. */
function describeUnderWay(versions: readonly ProtocolVersion[]): string {
  const held = versions.filter(({ underWay }) => underWay > 0);
  const total = held.reduce((sum, { underWay }) => sum + underWay, 0);
  if (total === 0) return "Nobody is under way at this moment.";
  const people = total === 1 ? "1 person under way keeps" : `${total} people under way keep`;
  if (held.length === 1) return `The ${people} version ${held[0]?.version}.`;
  const each = held.map(({ version, underWay }) => `${underWay} on version ${version}`).join(", ");
  return `The ${people} the version they began with (${each}).`;
}

/** Says what saving does, and for whom, before it is done. */
export function SaveDialog(props: SaveDialogProps) {
  const { state, next, versions, changes, busy } = props;
  const starters =
    state === "draft"
      ? "The study will open with it."
      : "People who start from now on get it; the export tells the versions apart.";
  return (
    <Modal
      opened={changes !== null}
      onClose={props.onCancel}
      title={`Save as version ${next}?`}
      size="lg"
      centered
    >
      <Stack>
        <Text size="sm">
          Saving makes version {next}. {describeUnderWay(versions)} {starters}
        </Text>
        <List size="sm">
          {(changes ?? []).map(({ path, from, to }) => (
            <ListItem key={path} style={{ overflowWrap: "anywhere" }}>
              {path}: <Code>{shorten(from)}</Code> → <Code>{shorten(to)}</Code>
            </ListItem>
          ))}
        </List>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
          <Button loading={busy} onClick={props.onSave}>
            Save version {next}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
