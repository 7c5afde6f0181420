import {
  Badge,
  Group,
  Progress,
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
} from "@mantine/core";
import type { ParticipantInList } from "#server/queries/participants.ts";
import { formatMinute } from "../../../words.ts";
import { PARTICIPANT_STATE_WORD } from "./participant-words.ts";

function TrialProgress({ code, answered, trials }: ParticipantInList) {
  const share = trials > 0 ? (100 * answered) / trials : 0;
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress value={share} w={80} aria-label={`Progress of ${code}`} />
      <Text size="sm" span>
        {answered} of {trials}
      </Text>
    </Group>
  );
}

function When({ date }: { date: Date | null }) {
  if (!date) return <>–</>;
  return <time dateTime={date.toISOString()}>{formatMinute(date)}</time>;
}

function ParticipantRow({ participant }: { participant: ParticipantInList }) {
  const { code, phase, state, excluded, startedAt, lastSeenAt } = participant;
  return (
    <TableTr>
      <TableTh scope="row">{code}</TableTh>
      <TableTd>{phase}</TableTd>
      <TableTd>
        <Group gap={6} wrap="nowrap">
          {PARTICIPANT_STATE_WORD[state]}
          {excluded && (
            <Badge variant="outline" color="gray" c="inherit" tt="none">
              excluded
            </Badge>
          )}
        </Group>
      </TableTd>
      <TableTd>
        <TrialProgress {...participant} />
      </TableTd>
      <TableTd>
        <When date={startedAt} />
      </TableTd>
      <TableTd>
        <When date={lastSeenAt} />
      </TableTd>
    </TableTr>
  );
}

export function ParticipantTable({ participants }: { participants: ParticipantInList[] }) {
  return (
    <TableScrollContainer minWidth={760}>
      <Table verticalSpacing={6} tabularNums>
        <TableThead>
          <TableTr>
            {["Code", "Phase", "State", "Trials answered", "Started", "Last seen"].map((label) => (
              <TableTh key={label} scope="col">
                {label}
              </TableTh>
            ))}
          </TableTr>
        </TableThead>
        <TableTbody>
          {participants.map((participant) => (
            <ParticipantRow key={participant.code} participant={participant} />
          ))}
        </TableTbody>
      </Table>
    </TableScrollContainer>
  );
}
