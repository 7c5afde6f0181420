"use client";

import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import { ChartLegend } from "./chart-legend.tsx";
import { axisStyles, ink, tick } from "./chart-style.ts";
import { ChartTip } from "./chart-tip.tsx";
import { ChartWidth } from "./chart-width.tsx";
import { ticksBetween } from "./ticks-between.ts";

export interface AnswerShare {
  /** 1 to 9. */
  answer: number;
  /** Shares of all answers on the axis, 0 to 1. */
  valence: number;
  arousal: number;
  tip: string;
}

const LEGEND = [
  { label: "valence", style: { ...axisStyles.valence, symbol: "square" as const } },
  { label: "arousal (striped)", style: { ...axisStyles.arousal, symbol: "square" as const } },
];

/** Stripes tell the second series without its colour. */
function Stripes({ id, color }: { id: string; color: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill={color} fillOpacity={0.35} />
        <path d="M0 6L6 0" stroke={color} strokeWidth="2" />
      </pattern>
    </defs>
  );
}

/** How often each answer was given, valence beside arousal. */
export function DistributionChart({ shares }: { shares: AnswerShare[] }) {
  const { valence, arousal } = axisStyles;
  const highest = Math.max(0.05, ...shares.flatMap((share) => [share.valence, share.arousal]));
  const domain: [number, number] = [0, Math.ceil(highest / 0.05) * 0.05];
  return (
    <ChartWidth most={720}>
      {(width) => (
        <BarChart
          width={width}
          height={280}
          data={shares}
          barCategoryGap="20%"
          barGap={1}
          margin={{ top: 32, right: 8, bottom: 20, left: 4 }}
        >
          <Stripes id="stripes-arousal" color={arousal.color} />
          <ChartLegend items={LEGEND} x={44} width={width - 60} />
          <CartesianGrid vertical={false} stroke={ink.grid} />
          <XAxis
            dataKey="answer"
            tick={tick}
            stroke={ink.quiet}
            tickLine={false}
            label={{ value: "answer", position: "bottom", offset: 0, fontSize: 12, fill: ink.text }}
          />
          <YAxis
            tick={tick}
            stroke={ink.quiet}
            width={44}
            domain={domain}
            ticks={ticksBetween(domain)}
            tickFormatter={(share: number) => `${Math.round(share * 100)}%`}
          />
          <ChartTip />
          <Bar dataKey="valence" fill={valence.color} isAnimationActive={false} />
          <Bar
            dataKey="arousal"
            fill="url(#stripes-arousal)"
            stroke={arousal.color}
            isAnimationActive={false}
          />
        </BarChart>
      )}
    </ChartWidth>
  );
}
