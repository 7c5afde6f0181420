"use client";

import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { IntentInDesign } from "#server/queries/design.ts";
import { removeStudyIntent } from "./actions.ts";
import { describeQuadrant } from "./describe-quadrant.ts";
import { IntentDialog } from "./intent-dialog.tsx";
import { RowButtons } from "./row-buttons.tsx";

interface IntentTableProps {
  slug: string;
  intents: readonly IntentInDesign[];
  canEdit: boolean;
}

/** What is open: nothing, a new intent, or one that is changed. */
type Editing = null | "new" | IntentInDesign;

function IntentCells({ intent }: { intent: IntentInDesign }) {
  const { targetValence, targetArousal } = intent;
  return (
    <>
      <Table.Th scope="row">{intent.key}</Table.Th>
      <Table.Td ta="right">{targetValence}</Table.Td>
      <Table.Td ta="right">{targetArousal}</Table.Td>
      <Table.Td>{describeQuadrant(targetValence, targetArousal)}</Table.Td>
      <Table.Td ta="right">{intent.clips}</Table.Td>
    </>
  );
}

export function IntentTable({ slug, intents, canEdit }: IntentTableProps) {
  const [editing, setEditing] = useState<Editing>(null);
  return (
    <>
      {intents.length === 0 && <Text size="sm">There is no intent yet.</Text>}
      {intents.length > 0 && (
        <Table.ScrollContainer minWidth={540}>
          <Table verticalSpacing={6} tabularNums>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Intent</Table.Th>
                <Table.Th ta="right">Target valence</Table.Th>
                <Table.Th ta="right">Target arousal</Table.Th>
                <Table.Th>Quadrant</Table.Th>
                <Table.Th ta="right">Clips</Table.Th>
                {canEdit && <Table.Th aria-label="Actions" />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {intents.map((intent) => (
                <Table.Tr key={intent.id}>
                  <IntentCells intent={intent} />
                  {canEdit && (
                    <Table.Td>
                      <RowButtons
                        name={intent.key}
                        onEdit={() => setEditing(intent)}
                        remove={() => removeStudyIntent(slug, intent.id)}
                      />
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {canEdit && (
        <Group>
          <Button variant="default" onClick={() => setEditing("new")}>
            Add an intent
          </Button>
        </Group>
      )}
      {editing !== null && (
        <IntentDialog
          slug={slug}
          intent={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
