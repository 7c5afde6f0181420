import { Button, Code, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { ExportFile } from "#core/exports/export-files.ts";
import { formatCount } from "../../../words.ts";
import { ColumnList } from "./column-list.tsx";

interface Props {
  slug: string;
  name: string;
  file: ExportFile;
  rows: number;
}

/** One file: what a row is, how many there are, its columns, and the link to it. */
export function ExportCard({ slug, name, file, rows }: Props) {
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Stack gap={4} flex="1 1 320px">
            <Title order={2} size="h4">
              <Code fz="inherit">{name}</Code>
            </Title>
            <Text size="sm">{file.sentence}</Text>
            <Text size="sm" c="dimmed">
              {formatCount(rows)} {rows === 1 ? "row" : "rows"}, {file.columns.length} columns
            </Text>
          </Stack>
          <Button
            component="a"
            href={`/admin/studies/${slug}/exports/${name}`}
            download={name}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={`Download ${name}`}
          >
            Download
          </Button>
        </Group>
        <ColumnList columns={file.columns} />
      </Stack>
    </Paper>
  );
}
