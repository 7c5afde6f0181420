"use client";

import { Anchor, Group } from "@mantine/core";
import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./study-tabs.module.css";

const TABS = [
  { path: "", label: "Overview" },
  { path: "/protocol", label: "Protocol" },
  { path: "/design", label: "Systems and intents" },
  { path: "/clips", label: "Clips" },
  { path: "/participants", label: "Participants" },
  { path: "/results", label: "Results" },
  { path: "/exports", label: "Exports" },
];

/** A page below a tab belongs to it; everything is below the overview, so that one is exact. */
function isHere(here: string, href: string, path: string): boolean {
  return here === href || (path !== "" && here.startsWith(`${href}/`));
}

export function StudyTabs({ slug }: { slug: string }) {
  const here = usePathname();
  return (
    <Group component="nav" aria-label="Study" gap={0} className={styles.tabs}>
      {TABS.map(({ path, label }) => {
        const href = `/admin/studies/${slug}${path}`;
        return (
          <Anchor
            key={path}
            component={Link}
            href={href}
            underline="never"
            className={styles.tab}
            aria-current={isHere(here, href, path) ? "page" : undefined}
          >
            {label}
          </Anchor>
        );
      })}
    </Group>
  );
}
