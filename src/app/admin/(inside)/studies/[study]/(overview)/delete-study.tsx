"use client";

import { Alert, Button, Code, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState, useTransition } from "react";
import { removeStudy } from "../actions.ts";

function DeletionForm({ slug, cancel }: { slug: string; cancel: () => void }) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState("");
  const [busy, start] = useTransition();
  const remove = () =>
    start(async () => {
      const result = await removeStudy({ slug, typed });
      if (result.error) return setError(result.error);
      window.location.assign("/admin");
    });
  return (
    <Stack>
      <Text size="sm">
        The study, its clips, its participants and all their ratings are deleted for good. Export
        first what you want to keep.
      </Text>
      {error && (
        <Alert color="red" role="alert">
          {error}
        </Alert>
      )}
      <TextInput
        label={
          <>
            Type <Code>{slug}</Code> to confirm
          </>
        }
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
        <Button color="red.9" disabled={typed.trim() !== slug} loading={busy} onClick={remove}>
          Delete study
        </Button>
      </Group>
    </Stack>
  );
}

export function DeleteStudy({ slug }: { slug: string }) {
  const [asking, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        Delete
      </Button>
      <Modal opened={asking} onClose={close} title="Delete the study?" centered>
        <DeletionForm slug={slug} cancel={close} />
      </Modal>
    </>
  );
}
