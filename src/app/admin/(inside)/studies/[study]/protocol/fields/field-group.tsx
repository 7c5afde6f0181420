import { SimpleGrid } from "@mantine/core";
import type { ReactNode } from "react";

/** Short fields beside each other where there is room. */
export function FieldGroup({ children }: { children: ReactNode }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="md">
      {children}
    </SimpleGrid>
  );
}
