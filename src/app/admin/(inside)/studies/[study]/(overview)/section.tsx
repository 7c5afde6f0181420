import { Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A part of a study's page. */
export function Section(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" h="100%">
      <Stack gap="sm">
        <Stack gap={0}>
          <Title order={2} size="h4">
            {props.title}
          </Title>
          {props.note && (
            <Text size="sm" c="dimmed">
              {props.note}
            </Text>
          )}
        </Stack>
        {props.children}
      </Stack>
    </Paper>
  );
}
