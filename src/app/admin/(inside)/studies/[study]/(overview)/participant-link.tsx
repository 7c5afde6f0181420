"use client";

import { Anchor, Button, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { StudyState } from "#db/enums.ts";

const SAYS: Record<StudyState, string> = {
  draft: "The study is a draft: who follows the link is told that it has not begun.",
  open: "The study is open: anyone with the link can take part.",
  paused: "The study is paused: those at work can finish, nobody new can begin.",
  closed: "The study is closed: nobody can take part any more.",
};

export function ParticipantLink({ address, state }: { address: string; state: StudyState }) {
  return (
    <Stack gap="xs">
      <Text size="sm">{SAYS[state]}</Text>
      <Group gap="sm">
        <Anchor href={address} style={{ overflowWrap: "anywhere" }}>
          {address}
        </Anchor>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="default"
              onClick={copy}
              leftSection={
                copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />
              }
            >
              {copied ? "Copied" : "Copy link"}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
