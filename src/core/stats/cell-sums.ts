import type { ClipMeans } from "#core/stats/clip-means.ts";
import type { RatingTable } from "#core/stats/rating-table.ts";
import { NEUTRAL, quadrantOf, quadrants } from "#core/study/quadrant.ts";

/** Sums over clips per axis; m and t are counted from the neutral point. */
export const axisSlots = {
  m: 0,
  mm: 1,
  mt: 2,
  t: 3,
  tt: 4,
  absT: 5,
  absError: 6,
  toward: 7,
  towardWeight: 8,
} as const;

/** Where each sum stands: weight, nine sums per axis, the plane's, and counts of quadrants heard. */
export const slots = {
  weight: 0,
  valence: 1,
  arousal: 10,
  distance: 19,
  neutralDistance: 20,
  hit: 21,
  heard: 22,
  size: 27,
} as const;

/** Index that stands for no quadrant, after those of the four. */
export const NO_QUADRANT = quadrants.length;

const indexOf = {
  hv_ha: quadrants.indexOf("hv_ha"),
  lv_ha: quadrants.indexOf("lv_ha"),
  lv_la: quadrants.indexOf("lv_la"),
  hv_la: quadrants.indexOf("hv_la"),
} as const;

/** Index of a point's quadrant in the order of the matrix, 4 for none. */
export function quadrantIndex(valence: number, arousal: number): number {
  const quadrant = quadrantOf(valence, arousal);
  return quadrant === null ? NO_QUADRANT : indexOf[quadrant];
}

/** Adds one clip's axis to the nine sums from `at` on; the sums of targets follow from w alone. */
function addAxis(sums: Float64Array, at: number, w: number, m: number, t: number) {
  const error = m - t;
  const wm = w * m;
  const wt = w * t;
  sums[at] = (sums[at] ?? 0) + wm;
  sums[at + 1] = (sums[at + 1] ?? 0) + wm * m;
  sums[at + 2] = (sums[at + 2] ?? 0) + wm * t;
  sums[at + 3] = (sums[at + 3] ?? 0) + wt;
  sums[at + 4] = (sums[at + 4] ?? 0) + wt * t;
  sums[at + 5] = (sums[at + 5] ?? 0) + Math.abs(wt);
  sums[at + 6] = (sums[at + 6] ?? 0) + w * Math.abs(error);
  if (t === 0) return;
  sums[at + 7] = (sums[at + 7] ?? 0) + (t > 0 ? -w : w) * error;
  sums[at + 8] = (sums[at + 8] ?? 0) + w;
}

/** Adds one clip's place in the plane to the sums of its cell, which begin at `at`. */
function addPlane(sums: Float64Array, at: number, w: number, distance: number, neutral: number) {
  sums[at] = (sums[at] ?? 0) + w;
  const toTarget = at + slots.distance;
  sums[toTarget] = (sums[toTarget] ?? 0) + w * distance;
  const fromNeutral = at + slots.neutralDistance;
  sums[fromNeutral] = (sums[fromNeutral] ?? 0) + w * neutral;
}

/** Counts the quadrant in which a clip was heard, and whether it was the one asked for. */
function addHeard(sums: Float64Array, at: number, w: number, heard: number, asked: number) {
  const column = at + slots.heard + heard;
  sums[column] = (sums[column] ?? 0) + w;
  if (heard !== asked || heard === NO_QUADRANT) return;
  const hit = at + slots.hit;
  sums[hit] = (sums[hit] ?? 0) + w;
}

/**
 * Sums per cell, from which every measure of every group follows: a group is a union of cells.
 * @param means perceived values; a clip with NaN is left out
 * @param clipWeights how often each clip counts; absent: once
 * @returns cells x `slots.size` numbers
 */
export function sumCells(
  table: RatingTable,
  means: ClipMeans,
  clipWeights?: Uint32Array,
  into?: Float64Array,
): Float64Array {
  const sums = into ? into.fill(0) : new Float64Array(table.cells * slots.size);
  const clips = table.clipKeys.length;
  for (let c = 0; c < clips; c++) {
    const w = clipWeights ? (clipWeights[c] ?? 0) : 1;
    const [mV, mA] = [means.valence[c] ?? 0, means.arousal[c] ?? 0];
    if (w === 0 || Number.isNaN(mV)) continue;
    const [tV, tA] = [table.targetValence[c] ?? 0, table.targetArousal[c] ?? 0];
    const at = (table.cell[c] ?? 0) * slots.size;
    addAxis(sums, at + slots.valence, w, mV - NEUTRAL, tV - NEUTRAL);
    addAxis(sums, at + slots.arousal, w, mA - NEUTRAL, tA - NEUTRAL);
    const distance = Math.sqrt((mV - tV) ** 2 + (mA - tA) ** 2);
    addPlane(sums, at, w, distance, Math.sqrt((tV - NEUTRAL) ** 2 + (tA - NEUTRAL) ** 2));
    addHeard(sums, at, w, quadrantIndex(mV, mA), quadrantIndex(tV, tA));
  }
  return sums;
}

/** Adds up the sums of some cells. */
export function sumOver(
  cellSums: Float64Array,
  cells: ArrayLike<number>,
  into?: Float64Array,
): Float64Array {
  const total = into ? into.fill(0) : new Float64Array(slots.size);
  for (let i = 0; i < cells.length; i++) {
    const at = (cells[i] ?? 0) * slots.size;
    for (let s = 0; s < slots.size; s++) total[s] = (total[s] ?? 0) + (cellSums[at + s] ?? 0);
  }
  return total;
}
