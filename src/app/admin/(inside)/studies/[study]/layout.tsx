import { Group, Stack, Title } from "@mantine/core";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { LinkAnchor } from "../../link-anchor.tsx";
import { OriginBadge, StateBadge } from "../../study-badges.tsx";
import { findStudyPage } from "./find-study-page.ts";
import { StudyTabs } from "./study-tabs.tsx";

interface Props {
  params: Promise<{ study: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { study } = await findStudyPage((await params).study);
  return { title: { default: study.title, template: `%s · ${study.title}` } };
}

export default async function StudyLayout({ params, children }: Props) {
  const { study } = await findStudyPage((await params).study);
  return (
    <Stack>
      <Stack gap={4}>
        <LinkAnchor href="/admin" size="sm">
          All studies
        </LinkAnchor>
        <Group gap="sm">
          <Title order={1} size="h2">
            {study.title}
          </Title>
          <StateBadge state={study.state} />
          <OriginBadge origin={study.origin} />
        </Group>
      </Stack>
      <StudyTabs slug={study.slug} />
      {children}
    </Stack>
  );
}
