import type { StudyData } from "#core/stats/build-study.ts";
import { sumCells, sumOver } from "#core/stats/cell-sums.ts";
import { meanPerClip } from "#core/stats/clip-means.ts";
import { type ClipMeasures, measureClips } from "#core/stats/clip-measures.ts";
import { statistics, writeStatistics } from "#core/stats/group-statistics.ts";
import { type Group, type Grouping, type InnerGrouping, makeGroups } from "#core/stats/groups.ts";

/** A study with everything that the figures share, computed once. */
export interface Workbench {
  study: StudyData;
  measures: ClipMeasures;
  cellSums: Float64Array;
  groups: readonly Group[];
  /** Clips of each group, ascending. */
  clipsOf: readonly Uint32Array[];
  /** Point values of each group, in the order of `statistics`. */
  points: readonly Float64Array[];
  /** Index of a group, or -1. */
  find(by: Grouping | InnerGrouping, key: string): number;
}

function clipsByCell(cell: Uint32Array, cells: number): number[][] {
  const members = Array.from({ length: cells }, (): number[] => []);
  cell.forEach((k, c) => {
    members[k]?.push(c);
  });
  return members;
}

function pointValues(cellSums: Float64Array, group: Group): Float64Array {
  const point = new Float64Array(statistics.length);
  writeStatistics(sumOver(cellSums, group.cells), group.allowed, point);
  return point;
}

/** Computes clip values, their sums per cell and the groups of a study. */
export function layOut(study: StudyData): Workbench {
  const means = meanPerClip(study.main);
  const cellSums = sumCells(study.main, means);
  const groups = makeGroups(study.cells, new Set(study.main.cell));
  const members = clipsByCell(study.main.cell, study.cells.length);
  const places = new Map(groups.map(({ by, key }, i) => [`${by} ${key}`, i]));
  return {
    study,
    measures: measureClips(study.main, means),
    cellSums,
    groups,
    clipsOf: groups.map(({ cells }) =>
      Uint32Array.from(cells.flatMap((k) => members[k] ?? [])).sort(),
    ),
    points: groups.map((group) => pointValues(cellSums, group)),
    find: (by, key) => places.get(`${by} ${key}`) ?? -1,
  };
}
