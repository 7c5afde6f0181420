import type { AnchorGroup, Draws } from "#core/stats/bootstrap.ts";
import type { StudyData } from "#core/stats/build-study.ts";
import { sumCells, sumOver } from "#core/stats/cell-sums.ts";
import { meanPerClip } from "#core/stats/clip-means.ts";
import { percentileInterval } from "#core/stats/draw-interval.ts";
import {
  gainsAllowed,
  type Statistic,
  statistics,
  writeStatistics,
} from "#core/stats/group-statistics.ts";
import type { Slope } from "#core/stats/report-figures.ts";
import type { AnchorsReport } from "#core/stats/report-groups.ts";
import type { Workbench } from "#core/stats/workbench.ts";
import { NEUTRAL, quadrantOf } from "#core/study/quadrant.ts";

/** The anchors as one group; null without rated anchors. */
export function groupAnchors({ anchors }: StudyData): AnchorGroup | null {
  if (!anchors) return null;
  const targets = anchors.clipKeys.map((_, c) => {
    const targetValence = anchors.targetValence[c] ?? 0;
    const targetArousal = anchors.targetArousal[c] ?? 0;
    return { targetValence, targetArousal, quadrant: quadrantOf(targetValence, targetArousal) };
  });
  return {
    cells: Array.from({ length: anchors.cells }, (_, cell) => cell),
    allowed: gainsAllowed(targets, NEUTRAL),
  };
}

const gains = {
  valence: "valence.gain",
  arousal: "arousal.gain",
  gainPlane: "plane.gainPlane",
} as const satisfies Record<string, Statistic>;

function eachGain(make: (statistic: Statistic) => Slope | null): AnchorsReport["gain"] {
  return {
    valence: make(gains.valence),
    arousal: make(gains.arousal),
    gainPlane: make(gains.gainPlane),
  };
}

function valueIn(point: Float64Array | undefined, statistic: Statistic): number {
  return point?.[statistics.indexOf(statistic)] ?? Number.NaN;
}

/** The anchors' own gains, and each system's gains divided by them, draw by draw. */
export function describeAnchors(bench: Workbench, draws: Draws | null): AnchorsReport | null {
  const { anchors } = bench.study;
  const group = groupAnchors(bench.study);
  if (!anchors || !group) return null;
  const point = new Float64Array(statistics.length);
  const sums = sumOver(sumCells(anchors, meanPerClip(anchors)), group.cells);
  writeStatistics(sums, group.allowed, point);
  const make = (value: number, drawn: Float64Array | null): Slope | null =>
    Number.isFinite(value) ? { value, ...percentileInterval(drawn) } : null;
  const systems = bench.groups.flatMap(({ by, key }, i) => (by === "system" ? [{ key, i }] : []));
  return {
    clips: anchors.clipKeys.length,
    ratings: anchors.rater.length,
    gain: eachGain((s) => make(valueIn(point, s), draws?.anchors(s) ?? null)),
    relative: systems.map(({ key, i }) => ({
      system: key,
      ...eachGain((s) => {
        const own = draws?.anchors(s);
        const drawn =
          draws && own && draws.of(i, s).map((value, d) => value / (own[d] ?? Number.NaN));
        return make(valueIn(bench.points[i], s) / valueIn(point, s), drawn ?? null);
      }),
    })),
  };
}
