import { Alert, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { reaches } from "#server/accounts/role.ts";
import { getDesign } from "#server/queries/design.ts";
import { listTakenPlaces } from "#server/queries/taken-places.ts";
import { LinkAnchor } from "../../../../link-anchor.tsx";
import { Section } from "../../(overview)/section.tsx";
import { findStudyPage } from "../../find-study-page.ts";
import { StoredClips } from "./stored-clips.tsx";
import { UploadPanel } from "./upload-panel.tsx";

export const metadata: Metadata = { title: "Upload clips" };

const NOTE =
  "Each file is decoded, cut, levelled and stored as the protocol's audio settings say. A batch is stored whole or not at all.";

export default async function UploadPage({ params }: { params: Promise<{ study: string }> }) {
  const { viewer, study } = await findStudyPage((await params).study);
  if (study.state !== "draft") {
    return (
      <Alert role="note" color="gray">
        The study is {study.state}: its clips stay as they are.
      </Alert>
    );
  }
  if (!reaches(viewer.role, "researcher")) {
    return (
      <Alert role="note" color="gray">
        Your account is for reading; a researcher can upload clips.
      </Alert>
    );
  }
  const [{ systems, intents }, taken] = await Promise.all([
    getDesign(viewer, study.id),
    listTakenPlaces(viewer, study.id),
  ]);
  const places = {
    systems: systems.map(({ key }) => key),
    intents: intents.map(({ key }) => key),
    taken,
  };
  return (
    <Stack gap="lg">
      {(systems.length === 0 || intents.length === 0) && (
        <Alert role="note" color="orange">
          Main clips need{" "}
          <LinkAnchor
            href={`/admin/studies/${study.slug}/design`}
            size="sm"
            c="inherit"
            underline="always"
          >
            systems and intents
          </LinkAnchor>{" "}
          to belong to.
        </Alert>
      )}
      <Section title="Upload clips" note={NOTE}>
        <UploadPanel slug={study.slug} study={places} />
      </Section>
      {taken.length > 0 && (
        <Section title="In the study" note={`${taken.length} clips, until the study opens.`}>
          <StoredClips slug={study.slug} clips={taken} />
        </Section>
      )}
    </Stack>
  );
}
