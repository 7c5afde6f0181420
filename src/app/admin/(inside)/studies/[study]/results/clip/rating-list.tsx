import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from "@mantine/core";
import type { ClipRating } from "#server/results/clip-ratings.ts";
import { formatNumber } from "../../../../words.ts";

/** Every answer to a clip, those of excluded participants and repeats marked. */
export function RatingList({ ratings }: { ratings: ClipRating[] }) {
  return (
    <Table withTableBorder maw={720} verticalSpacing={4}>
      <TableThead>
        <TableTr>
          <TableTh>participant</TableTh>
          <TableTh ta="right">valence</TableTh>
          <TableTh ta="right">arousal</TableTh>
          <TableTh ta="right">answered after</TableTh>
          <TableTh>counts</TableTh>
        </TableTr>
      </TableThead>
      <TableTbody>
        {ratings.map(({ participant, kind, valence, arousal, responseMs, excluded }) => (
          <TableTr key={`${participant} ${kind}`}>
            <TableTd>{participant}</TableTd>
            <TableTd ta="right">{valence}</TableTd>
            <TableTd ta="right">{arousal}</TableTd>
            <TableTd ta="right">
              {responseMs === null ? "–" : `${formatNumber(responseMs / 1000, 1)} s`}
            </TableTd>
            <TableTd>
              {excluded ? "no: excluded" : kind === "main" ? "yes" : "no: second hearing"}
            </TableTd>
          </TableTr>
        ))}
      </TableTbody>
    </Table>
  );
}
