"use client";

import { Center } from "@mantine/core";
import InsideError from "./(inside)/error.tsx";

export default function AdminError(props: { error: Error; reset: () => void }) {
  return (
    <Center component="main" mih="100dvh" p="md">
      <InsideError {...props} />
    </Center>
  );
}
