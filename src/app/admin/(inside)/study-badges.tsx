import { Badge } from "@mantine/core";
import type { StudyOrigin, StudyState } from "#db/enums.ts";

const STATE_COLOR: Record<StudyState, string> = {
  draft: "gray.5",
  open: "green.6",
  paused: "yellow.6",
  closed: "indigo.5",
};

export function StateBadge({ state }: { state: StudyState }) {
  return (
    <Badge variant="dot" color={STATE_COLOR[state]} tt="none">
      {state}
    </Badge>
  );
}

const ORIGIN_WORD: Record<StudyOrigin, string | null> = {
  own: null,
  imported: "imported",
  demo: "demo: synthetic stand-ins",
};

/** Marks what was not collected here, so that nobody takes it for their own data. */
export function OriginBadge({ origin }: { origin: StudyOrigin }) {
  const word = ORIGIN_WORD[origin];
  if (!word) return null;
  return (
    <Badge variant="outline" color="gray" c="inherit" tt="none">
      {word}
    </Badge>
  );
}
