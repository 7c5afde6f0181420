import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from "@mantine/core";
import type { ParticipantState, Phase } from "#db/enums.ts";
import { formatCount } from "../../../words.ts";
import { PARTICIPANT_STATE_WORD } from "../participants/participant-words.ts";

export function ParticipantCounts(props: {
  counts: { phase: Phase; state: ParticipantState; count: number }[];
}) {
  if (props.counts.length === 0) return <Text size="sm">Nobody has taken part yet.</Text>;
  return (
    <Table verticalSpacing={4} tabularNums>
      <TableThead>
        <TableTr>
          <TableTh scope="col">Phase</TableTh>
          <TableTh scope="col">State</TableTh>
          <TableTh scope="col" ta="right">
            Participants
          </TableTh>
        </TableTr>
      </TableThead>
      <TableTbody>
        {props.counts.map(({ phase, state, count }) => (
          <TableTr key={`${phase} ${state}`}>
            <TableTd>{phase}</TableTd>
            <TableTd>{PARTICIPANT_STATE_WORD[state]}</TableTd>
            <TableTd ta="right">{formatCount(count)}</TableTd>
          </TableTr>
        ))}
      </TableTbody>
    </Table>
  );
}
