"use client";

import { ActionIcon, Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import type { ActionResult } from "../../../../run-action.ts";
import { useDesignChange } from "./use-design-change.ts";

interface RowButtonsProps {
  name: string;
  onEdit: () => void;
  remove: () => Promise<ActionResult>;
}

/** Changing and removing one row; removing is asked for first. */
export function RowButtons({ name, onEdit, remove }: RowButtonsProps) {
  const [asking, { open, close }] = useDisclosure();
  const { run, busy, refusal } = useDesignChange(close);
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon variant="subtle" aria-label={`Change ${name}`} onClick={onEdit}>
        <IconPencil size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="red" aria-label={`Remove ${name}`} onClick={open}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      <Modal opened={asking} onClose={close} title={`Remove ${name}?`} centered>
        <Stack>
          {refusal ? (
            <Alert color="red" role="alert">
              {refusal.error}
            </Alert>
          ) : (
            <Text size="sm">It is removed from the study's design.</Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button color="red" loading={busy} onClick={() => run(remove)}>
              Remove
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
