import { Code, Paper, Stack, Text, Title } from "@mantine/core";

/** The empty list says how it fills. */
export function NoStudies() {
  return (
    <Paper withBorder p="xl">
      <Stack gap="sm">
        <Title order={2} size="h4">
          No study yet
        </Title>
        <Text size="sm">
          Make a new study here, or import one from a folder: audio files with a{" "}
          <Code>manifest.csv</Code> (columns <Code>file,system,intent</Code>), or published
          annotations with a <Code>ratings_metadata.csv</Code>. In the program's folder:
        </Text>
        <Code block>npm run study -- import path/to/folder --slug my-study</Code>
        <Text size="sm" c="dimmed">
          The same folder into the same slug changes nothing, so an import can be repeated.
        </Text>
      </Stack>
    </Paper>
  );
}
