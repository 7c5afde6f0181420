import { Symbols } from "recharts";
import { ink, type SeriesStyle } from "./chart-style.ts";

export interface LegendItem {
  label: string;
  style: Pick<SeriesStyle, "color" | "symbol">;
  hollow?: boolean;
}

const LETTER = 7;
const ROW = 20;

interface Placed extends LegendItem {
  x: number;
  y: number;
}

function place(items: readonly LegendItem[], width: number): Placed[] {
  let [x, y] = [0, 0];
  return items.map((item) => {
    const wide = 26 + item.label.length * LETTER;
    if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
    const placed = { ...item, x, y };
    x += wide;
    return placed;
  });
}

/** The height that a legend takes in a chart of this width. */
export function legendHeight(items: readonly LegendItem[], width: number): number {
  const last = place(items, width).at(-1);
  return last ? last.y + ROW + 6 : 0;
}

/** What each shape and colour stands for, drawn in the chart so that its files have it too. */
export function ChartLegend(props: { items: readonly LegendItem[]; x: number; width: number }) {
  return (
    <g transform={`translate(${props.x + 8}, 12)`}>
      {place(props.items, props.width).map(({ label, style, hollow, x, y }) => (
        <g key={label} transform={`translate(${x}, ${y})`}>
          <Symbols
            cx={0}
            cy={0}
            size={64}
            type={style.symbol}
            fill={hollow ? ink.page : style.color}
            stroke={style.color}
            strokeWidth={hollow ? 1.5 : 0}
          />
          <text x={10} y={4} fontSize={12} fill={ink.text}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
