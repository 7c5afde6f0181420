"use client";

import { Button, Group, Paper, Text } from "@mantine/core";
import styles from "./protocol.module.css";

interface SaveBarProps {
  version: number;
  changes: number;
  faults: number;
  onReset: () => void;
}

function describeState({ version, changes, faults }: SaveBarProps): string {
  if (changes === 0) return `Version ${version}, no changes`;
  const changed = changes === 1 ? "1 change" : `${changes} changes`;
  const wrong = faults === 0 ? "" : faults === 1 ? ", 1 fault" : `, ${faults} faults`;
  return `${changed} not saved${wrong}`;
}

/** Stays in view: what was changed, and saving it. */
export function SaveBar(props: SaveBarProps) {
  return (
    <Paper withBorder shadow="sm" p="sm" className={styles.saveBar}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" role="status">
          {describeState(props)}
        </Text>
        <Group gap="sm">
          <Button variant="default" disabled={props.changes === 0} onClick={props.onReset}>
            Undo changes
          </Button>
          <Button type="submit" disabled={props.changes === 0}>
            Save
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
