import {
  Paper,
  ScrollArea,
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
import { signed } from "#core/stats/findings/words.ts";
import type { Report } from "#core/stats/report.ts";
import { LinkAnchor } from "../../../link-anchor.tsx";
import { formatCount } from "../../../words.ts";
import { groupsBy } from "./figures/figure-words.ts";

type Interval = [number, number] | null | undefined;

function Value({ value, interval }: { value: number | undefined; interval: Interval }) {
  if (value === undefined) return <>not defined</>;
  return (
    <>
      {signed(value)}
      {interval && (
        <Text component="span" size="xs" c="dimmed" display="block">
          {signed(interval[0])} to {signed(interval[1])}
        </Text>
      )}
    </>
  );
}

/** The systems' figures in a table; a system leads to its clips. */
export function SystemTable(props: { report: Report; slug: string; search: string }) {
  const systems = groupsBy(props.report, "system");
  if (systems.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="systems-title">
      <Stack gap="xs">
        <Title order={2} size="h4" id="systems-title">
          Systems
        </Title>
        <Text size="sm" c="dimmed">
          Means over clips, in scale points, with 95% bootstrap intervals. A system leads to its
          clips, a clip to its ratings.
        </Text>
        <ScrollArea>
          <Table verticalSpacing={6} miw={640}>
            <TableThead>
              <TableTr>
                <TableTh>system</TableTh>
                <TableTh ta="right">clips</TableTh>
                <TableTh ta="right">ratings</TableTh>
                <TableTh ta="right">valence error</TableTh>
                <TableTh ta="right">arousal error</TableTh>
                <TableTh ta="right">gain in the plane</TableTh>
                <TableTh ta="right">distance less than neutral's</TableTh>
              </TableTr>
            </TableThead>
            <TableTbody>
              {systems.map(({ key, clips, ratings, valence, arousal, gainPlane, overNeutral }) => (
                <TableTr key={key}>
                  <TableTd>
                    <LinkAnchor
                      href={`/admin/studies/${props.slug}/results/system?${new URLSearchParams([["key", key]])}&${props.search}`}
                    >
                      {key}
                    </LinkAnchor>
                  </TableTd>
                  <TableTd ta="right">{formatCount(clips)}</TableTd>
                  <TableTd ta="right">{formatCount(ratings)}</TableTd>
                  {[valence.error, arousal.error, gainPlane, overNeutral].map((figure, i) => (
                    <TableTd ta="right" key={["v", "a", "g", "o"][i]}>
                      <Value value={figure?.value} interval={figure?.bootstrap95} />
                    </TableTd>
                  ))}
                </TableTr>
              ))}
            </TableTbody>
          </Table>
        </ScrollArea>
      </Stack>
    </Paper>
  );
}
