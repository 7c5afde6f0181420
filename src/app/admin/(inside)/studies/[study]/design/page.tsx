import { Alert, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { reaches } from "#server/accounts/role.ts";
import { getDesign } from "#server/queries/design.ts";
import { Section } from "../(overview)/section.tsx";
import { findStudyPage } from "../find-study-page.ts";
import { IntentTable } from "./intent-table.tsx";
import { SystemTable } from "./system-table.tsx";

export const metadata: Metadata = { title: "Systems and intents" };

export default async function DesignPage({ params }: { params: Promise<{ study: string }> }) {
  const { viewer, study } = await findStudyPage((await params).study);
  const { systems, intents } = await getDesign(viewer, study.id);
  const isDraft = study.state === "draft";
  const canEdit = isDraft && reaches(viewer.role, "researcher");
  return (
    <Stack gap="lg">
      {!isDraft && (
        <Alert role="note" color="gray">
          The study is {study.state}: its systems and intents stay as they are. Duplicate the study
          to change them.
        </Alert>
      )}
      <Section
        title="Systems"
        note="What made the clips. Key and clips belong together: a system with clips keeps its key."
      >
        <SystemTable slug={study.slug} systems={systems} canEdit={canEdit} />
      </Section>
      <Section
        title="Intents"
        note="The emotions that the systems were asked for, and where they lie on both scales."
      >
        <IntentTable slug={study.slug} intents={intents} canEdit={canEdit} />
      </Section>
    </Stack>
  );
}
