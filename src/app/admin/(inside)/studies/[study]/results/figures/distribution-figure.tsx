"use client";

import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { RatingCounts } from "#server/results/clip-points.ts";
import { DistributionChart } from "#ui/charts/distribution-chart.tsx";
import { Figure } from "#ui/charts/figure.tsx";

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

function toShares({ valence, arousal }: RatingCounts) {
  const total = sum(valence) || 1;
  return valence.map((count, i) => {
    const other = arousal[i] ?? 0;
    return {
      ...{ answer: i + 1, valence: count / total, arousal: other / total },
      tip: `answer ${i + 1}\nvalence: ${count} of ${total}\narousal: ${other} of ${total}`,
    };
  });
}

function toRows(counts: RatingCounts[]) {
  return counts.flatMap(({ key, valence, arousal }) =>
    valence.map((count, i) => ({
      of: key,
      answer: i + 1,
      valence: count,
      arousal: arousal[i] ?? 0,
    })),
  );
}

/** How the two scales were used. */
export function DistributionFigure({ counts }: { counts: RatingCounts[] }) {
  const [chosen, setChosen] = useState("all");
  const shown = counts.find(({ key }) => key === chosen) ?? counts[0];
  return (
    <Figure
      id="distribution"
      title="Distribution of ratings"
      definition="ratings"
      rows={toRows(counts)}
      missing={shown ? null : "Nothing to show yet: there are no main ratings."}
      caption={`Share of each answer from 1 to 9 among ${shown ? sum(shown.valence).toLocaleString("en-GB") : 0} main ratings of ${chosen === "all" ? "all clips" : `clips by ${chosen}`}. The unit here is the single rating.`}
      controls={
        counts.length > 1 && (
          <NativeSelect
            label="Show"
            w={220}
            data={counts.map(({ key }) => ({
              value: key,
              label: key === "all" ? "all clips" : key,
            }))}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )
      }
    >
      {shown && <DistributionChart shares={toShares(shown)} />}
    </Figure>
  );
}
