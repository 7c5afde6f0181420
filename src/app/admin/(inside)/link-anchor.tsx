"use client";

import { Anchor, type AnchorProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

/** A link within the researcher's pages, usable where a page is made on the server. */
export function LinkAnchor(props: AnchorProps & { href: string; children: ReactNode }) {
  return <Anchor component={Link} {...props} />;
}
