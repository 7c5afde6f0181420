import {
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
} from "@mantine/core";
import type { ProtocolVersion } from "#server/queries/protocol.ts";
import { formatCount, formatMinute } from "../../../words.ts";
import { Section } from "../(overview)/section.tsx";

/** Every version and who has it. */
export function VersionList({ versions }: { versions: readonly ProtocolVersion[] }) {
  return (
    <Section
      title="Versions"
      note="A version is never changed: each participant keeps the one of the start."
    >
      <TableScrollContainer minWidth={520}>
        <Table verticalSpacing={4} tabularNums>
          <TableThead>
            <TableTr>
              <TableTh scope="col">Version</TableTh>
              <TableTh scope="col">Saved</TableTh>
              <TableTh scope="col">By</TableTh>
              <TableTh scope="col" ta="right">
                Participants
              </TableTh>
              <TableTh scope="col" ta="right">
                Under way
              </TableTh>
            </TableTr>
          </TableThead>
          <TableTbody>
            {versions.map(({ version, createdAt, author, participants, underWay }) => (
              <TableTr key={version}>
                <TableTd>{version}</TableTd>
                <TableTd>{formatMinute(createdAt)}</TableTd>
                <TableTd>{author ?? "command line"}</TableTd>
                <TableTd ta="right">{formatCount(participants)}</TableTd>
                <TableTd ta="right">{formatCount(underWay)}</TableTd>
              </TableTr>
            ))}
          </TableTbody>
        </Table>
      </TableScrollContainer>
    </Section>
  );
}
