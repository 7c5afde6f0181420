"use client";

import { Anchor, List, ListItem } from "@mantine/core";
import type { ProtocolFault } from "#core/study/protocol.ts";
import { LinkAnchor } from "../../../link-anchor.tsx";

interface ProblemListProps {
  slug: string;
  problems: readonly ProtocolFault[];
  /** Shows a field of the form. */
  show: (path: string) => void;
}

/** Where something outside the form is mended. */
function pageOf(slug: string, path: string): string | null {
  if (path === "clips") return `/admin/studies/${slug}/clips/upload`;
  if (path === "systems" || path === "intents") return `/admin/studies/${slug}/design`;
  return null;
}

function Place({ slug, path, show }: { slug: string; path: string; show: (p: string) => void }) {
  const page = pageOf(slug, path);
  if (page)
    return (
      <LinkAnchor href={page} size="sm" c="inherit" underline="always">
        {path}
      </LinkAnchor>
    );
  if (path === "slug") return path;
  return (
    <Anchor
      size="sm"
      c="inherit"
      underline="always"
      href={`#${path}`}
      onClick={(event) => {
        event.preventDefault();
        show(path);
      }}
    >
      {path}
    </Anchor>
  );
}

/** What is wrong, each with a link to where it is mended. */
export function ProblemList({ slug, problems, show }: ProblemListProps) {
  return (
    <List size="sm">
      {problems.map(({ path, problem }) => (
        <ListItem key={`${path} ${problem}`}>
          <Place slug={slug} path={path} show={show} />: {problem}
        </ListItem>
      ))}
    </List>
  );
}
