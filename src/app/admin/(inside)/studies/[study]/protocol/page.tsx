import { Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { reaches } from "#server/accounts/role.ts";
import { getProtocolPage } from "#server/queries/protocol.ts";
import { findStudyPage } from "../find-study-page.ts";
import { ProtocolActions } from "./protocol-actions.tsx";
import { ProtocolEditor } from "./protocol-editor.tsx";
import { VersionList } from "./version-list.tsx";

export const metadata: Metadata = { title: "Protocol" };

export default async function StudyProtocolPage({
  params,
}: {
  params: Promise<{ study: string }>;
}) {
  const { viewer, study } = await findStudyPage((await params).study);
  const page = await getProtocolPage(viewer, study.id);
  const canEdit = reaches(viewer.role, "researcher");
  const needed = ["clips", "session.mainClips"];
  const canPreview = !page.missing.some(({ path }) => needed.includes(path));
  return (
    <Stack gap="lg">
      <ProtocolActions
        slug={study.slug}
        title={study.title}
        canEdit={canEdit}
        canPreview={canPreview}
      />
      {study.state === "closed" && (
        <Text size="sm">The study is closed; its protocol can only be read.</Text>
      )}
      <ProtocolEditor slug={study.slug} state={study.state} page={page} canEdit={canEdit} />
      <VersionList versions={page.versions} />
    </Stack>
  );
}
