import {
  Anchor,
  Badge,
  Group,
  Paper,
  Stack,
  Table,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
  Title,
} from "@mantine/core";
import { printP, signed } from "#core/stats/findings/words.ts";
import type { Finding, Report } from "#core/stats/report.ts";

function verdict({ holds, undecided }: Finding): { word: string; color: string } {
  if (undecided === "too-few-data") return { word: "too few data", color: "gray" };
  if (undecided === "depends-on-measure")
    return { word: "depends on the measure", color: "yellow" };
  return holds ? { word: "borne out", color: "teal" } : { word: "not borne out", color: "orange" };
}

function Evidence({ finding }: { finding: Finding }) {
  if (finding.evidence.length === 0) return null;
  return (
    <details>
      <summary>Evidence</summary>
      <Table fz="sm" mt="xs" withTableBorder verticalSpacing={4}>
        <TableThead>
          <TableTr>
            <TableTh>figure</TableTh>
            <TableTh ta="right">value</TableTh>
            <TableTh ta="right">95% interval</TableTh>
            <TableTh ta="right">p, unadjusted</TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {finding.evidence.map(({ label, value, interval, p }) => (
            <TableTr key={label}>
              <TableTd>{label}</TableTd>
              <TableTd ta="right">{signed(value)}</TableTd>
              <TableTd ta="right">
                {interval ? `${signed(interval[0])} to ${signed(interval[1])}` : "–"}
              </TableTd>
              <TableTd ta="right">{p === null ? "–" : printP(p).replace(/^p (= )?/, "")}</TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </details>
  );
}

/** What the data say, in sentences made from them. */
export function Findings({ report }: { report: Report }) {
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="findings-title" id="findings">
      <Stack gap="md">
        <Group justify="space-between" align="baseline">
          <Title order={2} size="h3" id="findings-title">
            Findings
          </Title>
          <Anchor href="/methods#findings" size="sm">
            How these are made
          </Anchor>
        </Group>
        {report.findings.length === 0 && (
          <Text c="dimmed">
            {report.pending.includes("bootstrap")
              ? "Findings come with their intervals, which are being computed."
              : "No findings without a bootstrap: they rest on its intervals."}
          </Text>
        )}
        {report.findings.map((finding) => {
          const { word, color } = verdict(finding);
          return (
            <Stack key={finding.id} gap={4}>
              <Badge variant="light" color={color} tt="none">
                {word}
              </Badge>
              <Text>{finding.sentence}</Text>
              <Evidence finding={finding} />
            </Stack>
          );
        })}
      </Stack>
    </Paper>
  );
}
