"use client";

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { RecognitionReport } from "#core/stats/report-groups.ts";
import { quadrants } from "#core/study/quadrant.ts";
import { Figure } from "#ui/charts/figure.tsx";
import { HeatMap } from "#ui/charts/heat-map.tsx";
import { quadrantNames } from "./figure-words.ts";

const ROWS = quadrants.map((quadrant) => quadrantNames[quadrant]);
const COLUMNS = [...ROWS, "none"];

function toCells({ matrix }: RecognitionReport) {
  return matrix.flatMap((counts, r) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count, c) => {
      const share = total > 0 ? count / total : 0;
      const row = ROWS[r] ?? "";
      const column = COLUMNS[c] ?? "";
      const percent = `${Math.round(share * 100)}%`;
      return {
        ...{ row, column, value: share, text: `${count} · ${percent}` },
        tip: `asked for ${row}, heard ${column}\n${count} of ${total} clips (${percent})`,
      };
    });
  });
}

function toRows(reports: RecognitionReport[]) {
  return reports.flatMap(({ key, matrix, recall, precision, ...rest }) =>
    matrix.map((counts, r) => ({
      ...{ of: key, asked_for: quadrants[r] ?? "" },
      ...Object.fromEntries(counts.map((count, c) => [`heard_${quadrants[c] ?? "none"}`, count])),
      ...{ recall: recall[r] ?? null, precision: precision[r] ?? null, uar: rest.uar },
      ...{ uar_low95: rest.uarInterval.bootstrap95?.[0] ?? null },
      ...{ uar_high95: rest.uarInterval.bootstrap95?.[1] ?? null },
      ...{ macro_f1: rest.macroF1, weighted_f1: rest.weightedF1, chance: rest.chance },
    })),
  );
}

function percent(share: number | null): string {
  return share === null ? "–" : `${Math.round(share * 100)}%`;
}

function summary({ uar, uarInterval, macroF1, chance, none, leftOut }: RecognitionReport): string {
  const reach = uarInterval.bootstrap95;
  const interval = reach ? ` (95% interval ${percent(reach[0])} to ${percent(reach[1])})` : "";
  const left = leftOut > 0 ? ` ${leftOut} clips with a target at neutral are left out.` : "";
  return (
    `Mean recall (UAR) ${percent(uar)}${interval}, chance ${percent(chance)}; macro F1 ` +
    `${macroF1?.toFixed(2) ?? "–"}; heard in no quadrant: ${percent(none)} of clips.${left}`
  );
}

/** Which quadrant was asked for, and in which clips were heard. */
export function RecognitionFigure(props: { reports: RecognitionReport[]; basis: string }) {
  const { reports } = props;
  const [chosen, setChosen] = useState("all");
  const report = reports.find(({ key }) => key === chosen) ?? reports[0];
  const clips = report?.matrix.flat().reduce((sum, count) => sum + count, 0) ?? 0;
  return (
    <Figure
      id="recognition"
      title="Recognition of quadrants"
      definition="recognition"
      rows={toRows(reports)}
      missing={
        report && clips > 0
          ? null
          : "Nothing to show yet: this needs rated clips whose targets lie in a quadrant."
      }
      caption={`Clips by the quadrant asked for (rows) and the quadrant of their mean rating (columns), ${chosen === "all" ? "all systems" : chosen}; shares are of the row. ${report ? summary(report) : ""} ${props.basis}`}
      controls={
        <NativeSelect
          label="Show"
          w={220}
          data={reports.map(({ key }) => ({
            value: key,
            label: key === "all" ? "all systems" : key,
          }))}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      }
    >
      {report && (
        <HeatMap
          cells={toCells(report)}
          rows={ROWS}
          columns={COLUMNS}
          scale="sequential"
          rowLabel="asked for"
          columnLabel="heard"
          most={860}
        />
      )}
    </Figure>
  );
}
