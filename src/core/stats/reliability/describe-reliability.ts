import {
  coefficients,
  type DrawnCoefficient,
  type ReliabilitySource,
} from "#core/stats/reliability/reliability.ts";
import type { AxisReliability } from "#core/stats/report-reliability.ts";
import type { Interval } from "#core/stats/student.ts";

export interface ReliabilityOptions {
  /** Intervals by `drawReliability`; null before the bootstrap. */
  drawn: Record<DrawnCoefficient, Interval | null> | null;
  /** iccCrossed by REML; null while it is not fitted or cannot be. */
  iccCrossed: number | null;
  /** The participants were chosen by their agreement. */
  circular: boolean;
}

/** Moves an interval of the moment estimate onto the REML estimate. */
function moveInterval(interval: Interval | null | undefined, by: number | null): Interval | null {
  return interval && by !== null ? [interval[0] + by, interval[1] + by] : null;
}

/**
 * Reliability of an axis. The interval of iccCrossed is that of the moment estimate over the draws,
 * moved by the difference between the REML and the moment estimate.
 */
export function describeReliability(
  source: ReliabilitySource,
  { drawn, iccCrossed, circular }: ReliabilityOptions,
): AxisReliability {
  const point = coefficients(source, new Uint32Array(source.table.clipKeys.length).fill(1));
  const moments = point.crossedByMoments;
  const moved = iccCrossed === null || moments === null ? null : iccCrossed - moments;
  const withInterval = (value: number | null, ci95: Interval | null | undefined) => ({
    value,
    ci95: value === null ? null : (ci95 ?? null),
  });
  return {
    icc1: withInterval(point.icc1, drawn?.icc1),
    icc1k: withInterval(point.icc1k, drawn?.icc1k),
    iccCrossed: withInterval(iccCrossed, moveInterval(drawn?.crossedByMoments, moved)),
    k0: point.k0,
    krippendorff: {
      interval: withInterval(point.interval, drawn?.interval),
      ordinal: withInterval(point.ordinal, drawn?.ordinal),
    },
    circular,
  };
}
