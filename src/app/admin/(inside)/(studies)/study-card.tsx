import { Group, Paper, Stack, Text } from "@mantine/core";
import type { StudyInList } from "#server/queries/studies.ts";
import { LinkAnchor } from "../link-anchor.tsx";
import { OriginBadge, StateBadge } from "../study-badges.tsx";
import { formatCount, formatDay } from "../words.ts";

function Count({ value, label }: { value: number; label: string }) {
  return (
    <Stack gap={0} miw={72}>
      <Text fw={650} size="lg" style={{ fontVariantNumeric: "tabular-nums" }}>
        {formatCount(value)}
      </Text>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
    </Stack>
  );
}

export function StudyCard({ study }: { study: StudyInList }) {
  return (
    <Paper withBorder p="md" component="article">
      <Group justify="space-between" gap="md">
        <Stack gap={4}>
          <Group gap="xs">
            <LinkAnchor href={`/admin/studies/${study.slug}`} fw={650} size="lg">
              {study.title}
            </LinkAnchor>
            <StateBadge state={study.state} />
            <OriginBadge origin={study.origin} />
          </Group>
          <Text size="sm" c="dimmed">
            {study.slug} · {study.systems} systems · {study.intents} intents · created{" "}
            {formatDay(study.createdAt)}
          </Text>
        </Stack>
        <Group gap="lg">
          <Count value={study.clips} label="main clips" />
          <Count value={study.participants} label="participants" />
          <Count value={study.ratings} label="ratings" />
        </Group>
      </Group>
    </Paper>
  );
}
