import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";

const ROWS = ["first", "second", "third", "fourth"];

/** What is seen while a page's data is read. */
export function PageSkeleton() {
  return (
    <Stack role="status">
      <VisuallyHidden>Loading</VisuallyHidden>
      <Skeleton h={34} w="min(320px, 70%)" />
      {ROWS.map((row) => (
        <Skeleton key={row} h={72} />
      ))}
    </Stack>
  );
}
