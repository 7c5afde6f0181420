"use client";

import { DataTable, type DataTableColumn, type DataTableSortStatus } from "mantine-datatable";
import { useState } from "react";
import { signed } from "#core/stats/findings/words.ts";
import type { ClipPoint } from "#server/results/clip-points.ts";
import { LinkAnchor } from "../../../../link-anchor.tsx";

interface Row extends ClipPoint {
  valenceError: number;
  arousalError: number;
  distance: number;
}

const PER_PAGE = 50;

function toRow(clip: ClipPoint): Row {
  const valenceError = clip.valence - clip.targetValence;
  const arousalError = clip.arousal - clip.targetArousal;
  const distance = Math.hypot(valenceError, arousalError);
  return { ...clip, valenceError, arousalError, distance };
}

type SortKey = "key" | "intent" | "ratings" | "valenceError" | "arousalError" | "distance";

function compare(a: Row, b: Row, key: SortKey): number {
  const [x, y] = [a[key], b[key]];
  if (typeof x === "number" && typeof y === "number") return x - y;
  return String(x).localeCompare(String(y), "en", { numeric: true });
}

function columnsWith(address: string): DataTableColumn<Row>[] {
  const right = { textAlign: "right", sortable: true } as const;
  return [
    {
      accessor: "key",
      title: "Clip",
      sortable: true,
      render: ({ key }) => (
        <LinkAnchor href={`${address}${encodeURIComponent(key)}`}>{key}</LinkAnchor>
      ),
    },
    { accessor: "intent", title: "Intent", sortable: true },
    { accessor: "ratings", title: "Ratings", ...right },
    {
      accessor: "valenceError",
      title: "Valence error",
      ...right,
      render: ({ valence, valenceError }) =>
        `${signed(valenceError)} (heard ${valence.toFixed(2)})`,
    },
    {
      accessor: "arousalError",
      title: "Arousal error",
      ...right,
      render: ({ arousal, arousalError }) =>
        `${signed(arousalError)} (heard ${arousal.toFixed(2)})`,
    },
    {
      accessor: "distance",
      title: "Distance",
      ...right,
      render: ({ distance }) => distance.toFixed(2),
    },
  ];
}

/** A system's clips, to be sorted by any column. */
export function ClipList({ clips, address }: { clips: ClipPoint[]; address: string }) {
  const [sort, setSort] = useState<DataTableSortStatus<Row>>({
    columnAccessor: "distance",
    direction: "desc",
  });
  const [page, setPage] = useState(1);
  const sign = sort.direction === "asc" ? 1 : -1;
  const rows = clips
    .map(toRow)
    .sort((a, b) => sign * compare(a, b, sort.columnAccessor as SortKey));
  return (
    <DataTable
      withTableBorder
      borderRadius="md"
      columns={columnsWith(address)}
      records={rows.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
      idAccessor="key"
      sortStatus={sort}
      onSortStatusChange={setSort}
      totalRecords={rows.length}
      recordsPerPage={PER_PAGE}
      page={page}
      onPageChange={setPage}
      getPaginationControlProps={(control) => ({ "aria-label": `${control} page` })}
    />
  );
}
