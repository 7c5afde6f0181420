"use client";

import { Pagination, Table } from "@mantine/core";
import { useState } from "react";
import type { StudyPlaces } from "./batch-row.ts";
import { BatchTableRow } from "./batch-table-row.tsx";
import type { Batch } from "./use-batch.ts";

/** A batch can have hundreds of files; so many rows with inputs are drawn at once. */
const ROWS = 50;

/** The batch's files with their places, to be looked at before they are sent. */
export function BatchTable({ batch, study }: { batch: Batch; study: StudyPlaces }) {
  const [page, setPage] = useState(1);
  const { rows, problems, refusal } = batch;
  const refused = refusal?.problems;
  const problemsOf = (id: number) => [...(problems.get(id) ?? []), ...(refused?.get(id) ?? [])];
  const pages = Math.ceil(rows.length / ROWS);
  const shown = Math.min(page, pages);
  return (
    <>
      <Table.ScrollContainer minWidth={760}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>File</Table.Th>
              <Table.Th>Role</Table.Th>
              <Table.Th>System</Table.Th>
              <Table.Th>Intent</Table.Th>
              <Table.Th>Number</Table.Th>
              <Table.Th aria-label="Actions" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(ROWS * (shown - 1), ROWS * shown).map((row) => (
              <BatchTableRow
                key={row.id}
                row={row}
                study={study}
                problems={problemsOf(row.id)}
                batch={batch}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pages > 1 && <Pagination total={pages} value={shown} onChange={setPage} />}
    </>
  );
}
