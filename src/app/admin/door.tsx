import { Anchor, Center, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The frame of the pages before signing in. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={400} gap="lg">
        <Anchor href="/" c="dimmed" fw={600} size="sm" ta="center">
          Circumplex
        </Anchor>
        <Paper withBorder p="xl" radius="lg">
          <Stack gap="md">
            <Title order={1} size="h2">
              {title}
            </Title>
            {children}
          </Stack>
        </Paper>
        <Text size="xs" c="dimmed" ta="center">
          For researchers. Taking part in a study needs no account.
        </Text>
      </Stack>
    </Center>
  );
}
