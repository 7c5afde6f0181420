import type { Axis } from "#core/stats/axes.ts";
import type { Draws } from "#core/stats/bootstrap.ts";
import { type AxisMeasures, type ClipMeasures, pick } from "#core/stats/clip-measures.ts";
import { centredInterval, noDraws, percentileInterval } from "#core/stats/draw-interval.ts";
import { type Statistic, statistics } from "#core/stats/group-statistics.ts";
import { mean } from "#core/stats/moments.ts";
import type { AxisReport, Est, Slope } from "#core/stats/report-figures.ts";
import type { GroupReport } from "#core/stats/report-groups.ts";
import { student } from "#core/stats/student.ts";

/** A group with what its figures are made of. */
export interface GroupSource {
  by: GroupReport["by"];
  key: string;
  /** Its index among the groups of the draws. */
  index: number;
  clips: Uint32Array;
  ratings: number;
  /** In the order of `statistics`. */
  point: Float64Array;
  measures: ClipMeasures;
  /** Included participants of the whole study. */
  participants: number;
  draws: Draws | null;
}

function drawsOf({ draws, index }: GroupSource, statistic: Statistic): Float64Array | null {
  return draws?.of(index, statistic) ?? null;
}

/** A signed mean: tested against 0, percentile interval. */
function signedEst(source: GroupSource, statistic: Statistic, values: Float64Array): Est | null {
  const figures = student(pick(values, source.clips));
  return figures && { ...figures, ...percentileInterval(drawsOf(source, statistic)) };
}

/** A mean of a folded measure; one that cannot be negative has no test against 0. */
function foldedEst(source: GroupSource, statistic: Statistic, values: Float64Array): Est | null {
  const figures = student(pick(values, source.clips));
  if (!figures) return null;
  const drawn = centredInterval(figures.value, drawsOf(source, statistic), source.participants);
  const untested = statistic.endsWith("overNeutral") ? {} : { t: null, p: null };
  return { ...figures, ...untested, ...drawn };
}

function pointOf(source: GroupSource, statistic: Statistic): number | null {
  const value = source.point[statistics.indexOf(statistic)];
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function slope(source: GroupSource, statistic: Statistic): Slope | null {
  const value = pointOf(source, statistic);
  return value === null ? null : { value, ...percentileInterval(drawsOf(source, statistic)) };
}

/** Groups always have a clip, so a mean over their clips exists. */
function present<T>(value: T | null, source: GroupSource): T {
  if (value === null) throw new Error(`group ${source.by} ${source.key} has no clips`);
  return value;
}

function describeAxis(source: GroupSource, axis: Axis, measures: AxisMeasures): AxisReport {
  const rmse = pointOf(source, `${axis}.rmse`) ?? 0;
  const rmseDraws = drawsOf(source, `${axis}.rmse`);
  const folded = (name: "absError" | "overNeutral") =>
    present(foldedEst(source, `${axis}.${name}`, measures[name]), source);
  return {
    mean: mean(pick(measures.mean, source.clips)),
    target: mean(pick(measures.target, source.clips)),
    error: present(signedEst(source, `${axis}.error`, measures.error), source),
    absError: folded("absError"),
    neutralAbsError: mean(pick(measures.neutralAbsError, source.clips)),
    overNeutral: folded("overNeutral"),
    towardNeutral: signedEst(source, `${axis}.towardNeutral`, measures.towardNeutral),
    rmse,
    rmseInterval: rmseDraws ? centredInterval(rmse, rmseDraws, source.participants) : noDraws,
    gain: slope(source, `${axis}.gain`),
    offset: slope(source, `${axis}.offset`),
    r: pointOf(source, `${axis}.r`),
  };
}

/** Draws that left a group without any clip. */
function countEmpty(draws: Float64Array): number {
  return draws.reduce((count, value) => (Number.isNaN(value) ? count + 1 : count), 0);
}

/** All figures of one group, with their intervals where the draws are there. */
export function describeGroup(source: GroupSource): GroupReport {
  const { measures, clips } = source;
  const folded = (statistic: Statistic, values: Float64Array) =>
    present(foldedEst(source, statistic, values), source);
  return {
    by: source.by,
    key: source.key,
    clips: clips.length,
    ratings: source.ratings,
    valence: describeAxis(source, "valence", measures.valence),
    arousal: describeAxis(source, "arousal", measures.arousal),
    distance: folded("plane.distance", measures.distance),
    neutralDistance: mean(pick(measures.neutralDistance, clips)),
    overNeutral: folded("plane.overNeutral", measures.overNeutral),
    quadrantHit: folded("plane.quadrantHit", measures.quadrantHit),
    gainPlane: slope(source, "plane.gainPlane"),
    projectionGain: slope(source, "plane.projectionGain"),
    emptyDraws: source.draws && countEmpty(source.draws.of(source.index, "plane.distance")),
  };
}
