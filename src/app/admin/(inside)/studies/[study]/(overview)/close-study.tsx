"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";

/** Closing is final, so it is asked for twice. */
export function CloseStudy({ busy, close }: { busy: boolean; close: () => void }) {
  const [asking, { open, close: cancel }] = useDisclosure();
  const confirm = () => {
    cancel();
    close();
  };
  return (
    <>
      <Button variant="default" loading={busy} onClick={open}>
        Close
      </Button>
      <Modal opened={asking} onClose={cancel} title="Close the study?" centered>
        <Stack>
          <Text size="sm">
            Nobody can take part any more, and the study cannot be opened again. Its data stay.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
              Cancel
            </Button>
            <Button onClick={confirm}>Close study</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
