"use client";

import { Alert, Button, Stack, Text } from "@mantine/core";

export default function InsideError({ reset }: { error: Error; reset: () => void }) {
  return (
    <Alert color="red" title="This page could not be made" role="alert">
      <Stack align="flex-start">
        <Text size="sm">
          Something went wrong on our side. Nothing was changed. The server's log says more.
        </Text>
        <Button variant="default" onClick={reset}>
          Try again
        </Button>
      </Stack>
    </Alert>
  );
}
