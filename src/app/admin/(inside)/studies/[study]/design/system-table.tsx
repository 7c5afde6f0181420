"use client";

import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { SystemInDesign } from "#server/queries/design.ts";
import { removeStudySystem } from "./actions.ts";
import { RowButtons } from "./row-buttons.tsx";
import { SystemDialog } from "./system-dialog.tsx";

interface SystemTableProps {
  slug: string;
  systems: readonly SystemInDesign[];
  canEdit: boolean;
}

/** What is open: nothing, a new system, or one that is changed. */
type Editing = null | "new" | SystemInDesign;

export function SystemTable({ slug, systems, canEdit }: SystemTableProps) {
  const [editing, setEditing] = useState<Editing>(null);
  return (
    <>
      {systems.length === 0 && <Text size="sm">There is no system yet.</Text>}
      {systems.length > 0 && (
        <Table.ScrollContainer minWidth={440}>
          <Table verticalSpacing={6} tabularNums>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>System</Table.Th>
                <Table.Th>Version</Table.Th>
                <Table.Th>Access</Table.Th>
                <Table.Th ta="right">Clips</Table.Th>
                {canEdit && <Table.Th aria-label="Actions" />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {systems.map((system) => (
                <Table.Tr key={system.id}>
                  <Table.Th scope="row">{system.key}</Table.Th>
                  <Table.Td>{system.version ?? "–"}</Table.Td>
                  <Table.Td>{system.access}</Table.Td>
                  <Table.Td ta="right">{system.clips}</Table.Td>
                  {canEdit && (
                    <Table.Td>
                      <RowButtons
                        name={system.key}
                        onEdit={() => setEditing(system)}
                        remove={() => removeStudySystem(slug, system.id)}
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
            Add a system
          </Button>
        </Group>
      )}
      {editing !== null && (
        <SystemDialog
          slug={slug}
          system={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
