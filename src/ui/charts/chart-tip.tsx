import { Tooltip, type TooltipContentProps } from "recharts";
import styles from "./charts.module.css";

/** What a point says when the pointer is on it, in lines. */
export interface Tipped {
  tip: string;
}

function isTipped(value: unknown): value is Tipped {
  return typeof value === "object" && value !== null && "tip" in value;
}

function Content({ active, payload }: Pick<TooltipContentProps, "active" | "payload">) {
  const point: unknown = payload?.[0]?.payload;
  if (!active || !isTipped(point)) return null;
  return <div className={styles.tip}>{point.tip}</div>;
}

/** The values under the pointer; every point brings its own words. */
export function ChartTip() {
  return (
    <Tooltip
      content={(props) => <Content active={props.active} payload={props.payload} />}
      cursor={false}
      isAnimationActive={false}
    />
  );
}
