"use client";

import { ErrorBar, ReferenceLine, Scatter, ScatterChart, Symbols, XAxis, YAxis } from "recharts";
import { ChartLegend, type LegendItem, legendHeight } from "./chart-legend.tsx";
import { ink, type SeriesStyle, tick } from "./chart-style.ts";
import { ChartTip } from "./chart-tip.tsx";
import { ChartWidth } from "./chart-width.tsx";
import { ticksBetween } from "./ticks-between.ts";

/** A figure with its interval: one dot with whiskers. */
export interface IntervalPoint {
  row: string;
  series: string;
  value: number;
  interval: [number, number] | null;
  tip: string;
  /** Drawn hollow: a value to compare with, not a result. */
  mark?: number;
}

export interface IntervalSeries {
  name: string;
  style: Pick<SeriesStyle, "color" | "symbol">;
}

interface Props {
  points: IntervalPoint[];
  series: IntervalSeries[];
  label: string;
  /** Where "no effect" lies. */
  reference?: number;
  domain?: [number, number];
  /** What the hollow marks are. */
  markLabel?: string;
}

const PER_SERIES = 15;
const BETWEEN = 16;
const ROW_LABEL = 7.2;
const MARK = { color: ink.quiet, symbol: "circle" as const };

interface Placed extends IntervalPoint {
  x: number;
  y: number;
  reach: [number, number];
}

function reachOf({ value, interval }: IntervalPoint): [number, number] {
  return interval ? [value - interval[0], interval[1] - value] : [0, 0];
}

function placePoints({ points, series }: Props, rows: readonly string[]): Placed[][] {
  const step = 0.62 / Math.max(1, series.length);
  return series.map(({ name }, s) =>
    points
      .filter((point) => point.series === name)
      .map((point) => ({
        ...point,
        x: point.value,
        y: rows.indexOf(point.row) + (s - (series.length - 1) / 2) * step,
        reach: reachOf(point),
      })),
  );
}

/** A range with round ends that holds all whiskers and the reference. */
function rangeOf({ points, reference }: Props): [number, number] {
  const all = points.flatMap(({ value, interval, mark }) => [
    value,
    ...(interval ?? []),
    ...(mark === undefined ? [] : [mark]),
  ]);
  if (reference !== undefined) all.push(reference);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const grid = high - low > 2 ? 0.5 : 0.1;
  return [Math.floor(low / grid) * grid, Math.ceil(high / grid) * grid];
}

/** One series: its hollow marks below, its dots and whiskers above. */
function Marks({ data, style }: { data: Placed[]; style: IntervalSeries["style"] }) {
  const { color, symbol } = style;
  const marks = data.flatMap((point) =>
    point.mark === undefined ? [] : [{ ...point, x: point.mark }],
  );
  const draw = (hollow: boolean) =>
    function Mark({ cx, cy }: { cx?: number; cy?: number }) {
      return (
        <Symbols
          cx={cx ?? 0}
          cy={cy ?? 0}
          size={64}
          type={symbol}
          fill={hollow ? ink.page : color}
          stroke={color}
          strokeWidth={hollow ? 1.5 : 0}
        />
      );
    };
  const bar = { stroke: color, strokeWidth: 1.6, isAnimationActive: false };
  return (
    <>
      <Scatter data={marks} isAnimationActive={false} shape={draw(true)} />
      <Scatter data={data} isAnimationActive={false} shape={draw(false)}>
        <ErrorBar dataKey="reach" direction="x" width={3} {...bar} />
      </Scatter>
    </>
  );
}

function Chart({ width, ...props }: Props & { width: number }) {
  const { series, label, reference } = props;
  const rows = [...new Set(props.points.map(({ row }) => row))];
  const domain = props.domain ?? rangeOf(props);
  const legend: LegendItem[] = [
    ...series.map(({ name, ...look }) => ({ label: name, ...look })),
    ...(props.markLabel ? [{ label: props.markLabel, style: MARK, hollow: true }] : []),
  ];
  const named = series.length > 1;
  const top = named ? legendHeight(legend, width) : 8;
  const left = Math.min(width * 0.35, 16 + ROW_LABEL * Math.max(...rows.map((row) => row.length)));
  const height = top + rows.length * (series.length * PER_SERIES + BETWEEN) + 52;
  return (
    <ScatterChart width={width} height={height} margin={{ top, right: 24, bottom: 20, left: 4 }}>
      {named && <ChartLegend items={legend} x={4} width={width - 16} />}
      <XAxis
        type="number"
        dataKey="x"
        domain={domain}
        ticks={ticksBetween(domain)}
        tick={tick}
        stroke={ink.quiet}
        label={{ value: label, position: "bottom", offset: 0, fontSize: 12, fill: ink.text }}
      />
      <YAxis
        type="number"
        dataKey="y"
        reversed
        domain={[-0.5, rows.length - 0.5]}
        ticks={rows.map((_, i) => i)}
        tickFormatter={(place: number) => rows[place] ?? ""}
        interval={0}
        tick={tick}
        width={left}
        stroke={ink.quiet}
        tickLine={false}
      />
      {rows.slice(1).map((row, i) => (
        <ReferenceLine key={row} y={i + 0.5} stroke={ink.grid} />
      ))}
      {reference !== undefined && (
        <ReferenceLine x={reference} stroke={ink.quiet} strokeDasharray="4 3" />
      )}
      <ChartTip />
      {placePoints(props, rows).map((data, s) => {
        const look = series[s];
        return look && <Marks key={look.name} data={data} style={look.style} />;
      })}
    </ScatterChart>
  );
}

/** Values with their intervals, a row for each group, a shape and colour for each series. */
export function IntervalChart(props: Props) {
  return <ChartWidth>{(width) => <Chart {...props} width={width} />}</ChartWidth>;
}
