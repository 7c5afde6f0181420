import { Grid, GridCol, Stack } from "@mantine/core";
import { publicUrl } from "#server/accounts/require-our-host.ts";
import { reaches } from "#server/accounts/role.ts";
import { getCoverage } from "#server/queries/coverage.ts";
import { listJobs } from "#server/queries/jobs.ts";
import { countParticipants, listRecentParticipants } from "#server/queries/participants.ts";
import { nextStates } from "#server/studies/study-state.ts";
import { findStudyPage } from "../find-study-page.ts";
import { ParticipantTable } from "../participants/participant-table.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { JobList } from "./job-list.tsx";
import { ParticipantCounts } from "./participant-counts.tsx";
import { ParticipantLink } from "./participant-link.tsx";
import { RatingsHistogram } from "./ratings-histogram.tsx";
import { Section } from "./section.tsx";
import { StudyActions } from "./study-actions.tsx";

export default async function OverviewPage({ params }: { params: Promise<{ study: string }> }) {
  const { viewer, study } = await findStudyPage((await params).study);
  const [jobs, counts, coverage, recent] = await Promise.all([
    listJobs(viewer, study.id),
    countParticipants(viewer, study.id),
    getCoverage(viewer, study.id),
    listRecentParticipants(viewer, study.id, 5),
  ]);
  const { slug, state } = study;
  return (
    <Stack gap="lg">
      <JobList jobs={jobs} />
      <Grid>
        <GridCol span={{ base: 12, md: 6 }}>
          <Section title="Taking part">
            <ParticipantLink address={`${publicUrl()}/s/${slug}`} state={state} />
            {reaches(viewer.role, "researcher") && (
              <StudyActions
                slug={slug}
                next={[...nextStates(state)]}
                openedBefore={!!study.openedAt}
              />
            )}
          </Section>
        </GridCol>
        <GridCol span={{ base: 12, md: 6 }}>
          <Section title="Participants">
            <ParticipantCounts counts={counts} />
          </Section>
        </GridCol>
      </Grid>
      <Section
        title="Coverage"
        note="Ratings that enter the results: of main trials, by people who are not excluded. Darker: the least rated clip has more."
      >
        <CoverageTable coverage={coverage} />
      </Section>
      <Section title="Ratings per clip">
        <RatingsHistogram bins={coverage.histogram} />
      </Section>
      {recent.length > 0 && (
        <Section title="Who was here last">
          <ParticipantTable participants={recent} />
        </Section>
      )}
    </Stack>
  );
}
