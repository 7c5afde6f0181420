"use client";

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Figure } from "#ui/charts/figure.tsx";
import { type HeatCell, HeatMap } from "#ui/charts/heat-map.tsx";

export interface CellMeasure {
  name: string;
  /** diverging for signed measures. */
  signed: boolean;
  cells: HeatCell[];
}

interface Props {
  measures: CellMeasure[];
  systems: string[];
  intents: string[];
  rows: Record<string, string | number | null>[];
  basis: string;
}

/** Errors of every cell: systems down, intents across. */
export function CellsFigure({ measures, systems, intents, rows, basis }: Props) {
  const [chosen, setChosen] = useState(measures[0]?.name ?? "");
  const measure = measures.find(({ name }) => name === chosen) ?? measures[0];
  const largest = Math.max(
    ...measures.flatMap(({ signed, cells }) =>
      signed ? cells.map((c) => Math.abs(c.value)) : [0],
    ),
  );
  const colours = measure?.signed
    ? "Blue: heard below the target, brown: above, pale: on it."
    : "Darker: farther from the target.";
  return (
    <Figure
      id="cells"
      title="Every system and intent"
      definition="error"
      rows={rows}
      missing={measure ? null : "Nothing to show yet: no main clip is rated."}
      caption={`${measure?.name} of each cell, mean over its clips, in scale points. ${colours} Intervals are among the values. ${basis}`}
      controls={
        <NativeSelect
          label="Show"
          w={220}
          data={measures.map(({ name }) => name)}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      }
    >
      {measure && (
        <HeatMap
          cells={measure.cells}
          rows={systems}
          columns={intents}
          scale={measure.signed ? "diverging" : "sequential"}
          {...(measure.signed ? { largest } : {})}
        />
      )}
    </Figure>
  );
}
