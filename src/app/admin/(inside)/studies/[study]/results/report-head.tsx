import { Alert, List, ListItem, Stack, Text } from "@mantine/core";
import type { Report } from "#core/stats/report.ts";
import { formatCount } from "../../../words.ts";

function describeCounts({ counts, rule }: Report): string {
  const { ratings, participants, clips, excludedParticipants, voidTrials, ratingsPerClip } = counts;
  const { min, median, max } = ratingsPerClip;
  const per = min === null ? "" : ` Ratings per clip: ${min} to ${max}, median ${median}.`;
  return (
    `${formatCount(ratings)} ratings by ${formatCount(participants)} participants of ` +
    `${formatCount(clips)} clips; ${formatCount(excludedParticipants)} participants excluded by ` +
    `decision, ${formatCount(voidTrials)} trials void.${per} Phases: ${rule.phases.join(", ")}. ` +
    `Bootstrap: ${formatCount(rule.bootstrap.draws)} draws, seed ${rule.bootstrap.seed}.`
  );
}

/** What the report was made of, and how it departs from what was planned. */
export function ReportHead({ report }: { report: Report }) {
  const { unsealed, departures, plan, generatedAt } = report;
  return (
    <Stack gap="xs">
      <Text size="sm">{describeCounts(report)}</Text>
      <Text size="sm" c="dimmed">
        Computed {generatedAt.slice(0, 16).replace("T", " ")} UTC.
        {plan?.sha256 && ` Analysis plan frozen with SHA-256 ${plan.sha256.slice(0, 12)}….`}
      </Text>
      {unsealed && (
        <Alert color="yellow" title="These results were opened before the study closed">
          By {unsealed.by} on {unsealed.at.slice(0, 10)}: {unsealed.reason}
        </Alert>
      )}
      {departures.length > 0 && (
        <Alert color="yellow" title="Departures from the frozen analysis plan">
          <List size="sm">
            {departures.map((sentence) => (
              <ListItem key={sentence}>{sentence}</ListItem>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
