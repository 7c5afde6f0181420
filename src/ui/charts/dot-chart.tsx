"use client";

import {
  CartesianGrid,
  ReferenceLine,
  Scatter,
  ScatterChart,
  Symbols,
  XAxis,
  YAxis,
} from "recharts";
import { ChartLegend, legendHeight } from "./chart-legend.tsx";
import { ink, type SeriesStyle, tick } from "./chart-style.ts";
import { ChartTip } from "./chart-tip.tsx";
import { ChartWidth } from "./chart-width.tsx";
import { ticksBetween } from "./ticks-between.ts";

export interface Dot {
  x: number;
  y: number;
  tip: string;
}

export interface DotSeries {
  name: string;
  style: Pick<SeriesStyle, "color" | "symbol">;
  hollow?: boolean;
  dots: Dot[];
}

interface Props {
  series: DotSeries[];
  xLabel: string;
  yLabel: string;
  xDomain: [number, number];
  yDomain: [number, number];
  /** A line across at this y. */
  yReference?: number;
  xReference?: number;
}

function Chart({ width, ...props }: Props & { width: number }) {
  const legend = props.series.map(({ name, ...look }) => ({ label: name, ...look }));
  const top = legendHeight(legend, width - 60) + 8;
  return (
    <ScatterChart width={width} height={360 + top} margin={{ top, right: 16, bottom: 20, left: 8 }}>
      <ChartLegend items={legend} x={48} width={width - 60} />
      <CartesianGrid stroke={ink.grid} />
      <XAxis
        type="number"
        dataKey="x"
        domain={props.xDomain}
        ticks={ticksBetween(props.xDomain, 0.2)}
        tick={tick}
        stroke={ink.quiet}
        label={{ value: props.xLabel, position: "bottom", fontSize: 12, fill: ink.text }}
      />
      <YAxis
        type="number"
        dataKey="y"
        domain={props.yDomain}
        ticks={ticksBetween(props.yDomain, 0.2)}
        tick={tick}
        stroke={ink.quiet}
        width={52}
        label={{
          value: props.yLabel,
          angle: -90,
          position: "insideLeft",
          style: { textAnchor: "middle" },
          fontSize: 12,
          fill: ink.text,
        }}
      />
      {props.yReference !== undefined && <ReferenceLine y={props.yReference} stroke={ink.quiet} />}
      {props.xReference !== undefined && (
        <ReferenceLine x={props.xReference} stroke={ink.quiet} strokeDasharray="4 3" />
      )}
      <ChartTip />
      {props.series.map(({ name, style, hollow, dots }) => (
        <Scatter
          key={name}
          data={dots}
          isAnimationActive={false}
          shape={({ cx, cy }: { cx?: number; cy?: number }) => (
            <Symbols
              cx={cx ?? 0}
              cy={cy ?? 0}
              size={52}
              type={style.symbol}
              fill={hollow ? ink.page : style.color}
              fillOpacity={hollow ? 1 : 0.8}
              stroke={style.color}
            />
          )}
        />
      ))}
    </ScatterChart>
  );
}

/** Two figures of each of many, one dot each. */
export function DotChart(props: Props) {
  return <ChartWidth most={720}>{(width) => <Chart {...props} width={width} />}</ChartWidth>;
}
