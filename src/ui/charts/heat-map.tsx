"use client";

import { Scatter, ScatterChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { divergingColor, ink, inkOn, sequentialColor, tick } from "./chart-style.ts";
import { ChartTip } from "./chart-tip.tsx";
import { ChartWidth } from "./chart-width.tsx";

export interface HeatCell {
  row: string;
  column: string;
  value: number;
  /** Printed in the cell: the second cue beside its colour. */
  text: string;
  tip: string;
}

interface Props {
  cells: HeatCell[];
  rows: string[];
  columns: string[];
  /** diverging: signed, pale at zero; sequential: shares from 0 to 1. */
  scale: "diverging" | "sequential";
  /** The value at which a diverging scale is darkest. */
  largest?: number;
  rowLabel?: string;
  columnLabel?: string;
  most?: number;
}

function Cells(props: Props) {
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  if (!toX || !toY) return null;
  const largest = props.largest ?? Math.max(...props.cells.map(({ value }) => Math.abs(value)));
  const wide = Math.abs((toX(1) ?? 0) - (toX(0) ?? 0));
  const high = Math.abs((toY(1) ?? 0) - (toY(0) ?? 0));
  return props.cells.map((cell) => {
    const x = toX(props.columns.indexOf(cell.column)) ?? 0;
    const y = toY(props.rows.indexOf(cell.row)) ?? 0;
    const diverging = props.scale === "diverging";
    const color = diverging ? divergingColor(cell.value, largest) : sequentialColor(cell.value);
    return (
      <g key={`${cell.row} ${cell.column}`} pointerEvents="none">
        <rect
          x={x - wide / 2 + 1}
          y={y - high / 2 + 1}
          width={Math.max(0, wide - 2)}
          height={Math.max(0, high - 2)}
          fill={color}
        />
        <text
          x={x}
          y={y + 4}
          textAnchor="middle"
          fontSize={wide < 44 ? 10 : 12}
          fill={inkOn(color)}
        >
          {cell.text}
        </text>
      </g>
    );
  });
}

function Chart({ width, ...props }: Props & { width: number }) {
  const { rows, columns } = props;
  const steep = columns.some((column) => column.length * 7 > (width - 120) / columns.length);
  const under = steep ? 74 : 30;
  const left = 20 + 7 * Math.max(...rows.map((row) => row.length));
  const bottom = props.columnLabel ? 20 : 0;
  const height = rows.length * 40 + under + bottom + 12;
  const points = props.cells.map((cell) => ({
    ...cell,
    x: columns.indexOf(cell.column),
    y: rows.indexOf(cell.row),
  }));
  const reach = (count: number): [number, number] => [-0.5, count - 0.5];
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 8, right: 8, bottom, left: props.rowLabel ? 20 : 4 }}
    >
      <XAxis
        type="number"
        dataKey="x"
        domain={reach(columns.length)}
        ticks={columns.map((_, i) => i)}
        tickFormatter={(i: number) => columns[i] ?? ""}
        interval={0}
        height={under}
        angle={steep ? -45 : 0}
        textAnchor={steep ? "end" : "middle"}
        tick={tick}
        tickLine={false}
        stroke={ink.grid}
        label={{ value: props.columnLabel, position: "bottom", fontSize: 12, fill: ink.text }}
      />
      <YAxis
        type="number"
        dataKey="y"
        reversed
        domain={reach(rows.length)}
        ticks={rows.map((_, i) => i)}
        tickFormatter={(i: number) => rows[i] ?? ""}
        interval={0}
        width={left}
        tick={tick}
        tickLine={false}
        stroke={ink.grid}
        label={{
          value: props.rowLabel,
          angle: -90,
          position: "left",
          offset: 4,
          style: { textAnchor: "middle" },
          fontSize: 12,
          fill: ink.text,
        }}
      />
      <ChartTip />
      <Scatter
        data={points}
        isAnimationActive={false}
        shape={({ cx, cy }: { cx?: number; cy?: number }) => (
          <circle cx={cx} cy={cy} r={18} fill="transparent" />
        )}
      />
      <Cells {...props} />
    </ScatterChart>
  );
}

/** A table of values as colours, each with its number. */
export function HeatMap(props: Props) {
  return (
    <ChartWidth {...(props.most === undefined ? {} : { most: props.most })}>
      {(width) => <Chart {...props} width={width} />}
    </ChartWidth>
  );
}
