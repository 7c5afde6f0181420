import { Anchor, Stack, Text, Title } from "@mantine/core";

export default function InsideNotFound() {
  return (
    <Stack align="flex-start">
      <title>Not found · Circumplex</title>
      <Title order={1} size="h2">
        Not found
      </Title>
      <Text>There is no such study or page. It may have been deleted.</Text>
      <Anchor href="/admin">All studies</Anchor>
    </Stack>
  );
}
