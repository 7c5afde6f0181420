"use client";

import { BarChart } from "@mantine/charts";
import { Box, Text } from "@mantine/core";

interface Bin {
  ratings: number;
  clips: number;
}

/** The same in words, for those who cannot see the bars. */
function describe(bins: Bin[]): string {
  const filled = bins.filter(({ clips }) => clips > 0);
  return filled.map(({ ratings, clips }) => `${clips} clips with ${ratings} ratings`).join(", ");
}

export function RatingsHistogram({ bins }: { bins: Bin[] }) {
  if (bins.length === 0) return <Text size="sm">The study has no main clip yet.</Text>;
  return (
    <Box role="img" aria-label={`Bar chart: ${describe(bins)}.`}>
      <BarChart
        h={260}
        data={bins}
        dataKey="ratings"
        series={[{ name: "clips", label: "Clips", color: "indigo.6" }]}
        xAxisLabel="Ratings of a clip"
        yAxisLabel="Clips"
        withBarValueLabel
        barProps={{ isAnimationActive: false }}
        maxBarWidth={64}
        barChartProps={{
          accessibilityLayer: false,
          margin: { top: 20, right: 5, bottom: 30, left: 10 },
        }}
        yAxisProps={{ allowDecimals: false }}
      />
    </Box>
  );
}
