"use client";

import { ReferenceLine, Scatter, ScatterChart, Symbols, XAxis, YAxis } from "recharts";
import { ChartLegend, type LegendItem, legendHeight } from "./chart-legend.tsx";
import { ink, type SeriesStyle, tick } from "./chart-style.ts";
import { ChartTip } from "./chart-tip.tsx";
import { ChartWidth } from "./chart-width.tsx";
import { PlaneMarks } from "./plane-marks.tsx";

/** A group of clips in the plane: from what was asked to what was heard. */
export interface PlaneGroup {
  key: string;
  style: SeriesStyle;
  target: { valence: number; arousal: number };
  mean: { valence: number; arousal: number };
  /** Covariance of the mean (scale points squared): its 95% ellipse; null before it is known. */
  covariance: { valence: number; arousal: number; both: number } | null;
  tip: string;
  /** Printed beside the mean; the legend names it otherwise. */
  label?: string;
}

export interface PlaneClip {
  valence: number;
  arousal: number;
  color: string;
  tip: string;
}

interface Props {
  groups: PlaneGroup[];
  clips: PlaneClip[];
  /** Clips drawn large, when there are few. */
  large?: boolean;
}

const TICKS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

interface Drawn {
  cx?: number;
  cy?: number;
  payload?: { style?: SeriesStyle; color?: string };
}

function MeanShape({ cx, cy, payload }: Drawn) {
  const { color = ink.text, symbol = "circle" } = payload?.style ?? {};
  return (
    <Symbols
      cx={cx ?? 0}
      cy={cy ?? 0}
      size={90}
      type={symbol}
      fill={color}
      stroke={ink.page}
      strokeWidth={1}
    />
  );
}

function ClipShape({ cx, cy, payload }: Drawn) {
  return <circle cx={cx} cy={cy} r={2.2} fill={payload?.color} fillOpacity={0.35} />;
}

function LargeClipShape({ cx, cy, payload }: Drawn) {
  return <circle cx={cx} cy={cy} r={5} fill={payload?.color} fillOpacity={0.7} />;
}

function TargetShape({ cx, cy, payload }: Drawn) {
  const color = payload?.style?.color;
  return (
    <g stroke={color} strokeWidth={1.5}>
      <circle cx={cx} cy={cy} r={5} fill={ink.page} />
      <circle cx={cx} cy={cy} r={1.5} fill={color} stroke="none" />
    </g>
  );
}

function Chart({ groups, clips, large, width }: Props & { width: number }) {
  const legend: LegendItem[] = groups
    .filter(({ label }) => !label)
    .map(({ key, style }) => ({ label: key, style }));
  const top = legendHeight(legend, width - 24) + 8;
  const at = (name: "mean" | "target") =>
    groups.map((group) => ({ ...group, x: group[name].valence, y: group[name].arousal }));
  const dots = clips.map((clip) => ({ ...clip, x: clip.valence, y: clip.arousal }));
  return (
    <ScatterChart
      width={width}
      height={width - 40 + top}
      margin={{ top, right: 16, bottom: 24, left: 8 }}
    >
      <ChartLegend items={legend} x={8} width={width - 24} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[1, 9]}
        ticks={TICKS}
        tick={tick}
        stroke={ink.quiet}
        label={{ value: "valence", position: "bottom", offset: 4, fontSize: 12, fill: ink.text }}
      />
      <YAxis
        type="number"
        dataKey="y"
        domain={[1, 9]}
        ticks={TICKS}
        tick={tick}
        stroke={ink.quiet}
        width={44}
        label={{
          value: "arousal",
          angle: -90,
          position: "insideLeft",
          fontSize: 12,
          fill: ink.text,
        }}
      />
      <ReferenceLine x={5} stroke={ink.grid} />
      <ReferenceLine y={5} stroke={ink.grid} />
      <ChartTip />
      <Scatter data={dots} isAnimationActive={false} shape={large ? LargeClipShape : ClipShape} />
      <PlaneMarks groups={groups} />
      <Scatter data={at("target")} isAnimationActive={false} shape={TargetShape} />
      <Scatter data={at("mean")} isAnimationActive={false} shape={MeanShape} />
    </ScatterChart>
  );
}

/** The valence-arousal plane: targets as rings, means as shapes with their 95% ellipses. */
export function PlaneChart(props: Props) {
  return <ChartWidth most={720}>{(width) => <Chart {...props} width={width} />}</ChartWidth>;
}
