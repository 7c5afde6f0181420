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

/** Index of a quadrant in the order of the matrix, 4 for none. */
export function quadrantIndex(valence: number, arousal: number): number {
  const quadrant = quadrantOf(valence, arousal);
  return quadrant ? quadrants.indexOf(quadrant) : quadrants.length;
}

function addAxis(sums: Float64Array, at: number, w: number, m: number, t: number) {
  const add = (slot: number, value: number) => {
    sums[at + slot] = (sums[at + slot] ?? 0) + w * value;
  };
  add(axisSlots.m, m);
  add(axisSlots.mm, m * m);
  add(axisSlots.mt, m * t);
  add(axisSlots.t, t);
  add(axisSlots.tt, t * t);
  add(axisSlots.absT, Math.abs(t));
  add(axisSlots.absError, Math.abs(m - t));
  if (t === 0) return;
  add(axisSlots.toward, Math.sign(t) * (t - m));
  add(axisSlots.towardWeight, 1);
}

/** Adds one clip, counted w times, to the sums that begin at `at`. */
function addClip(
  sums: Float64Array,
  at: number,
  w: number,
  m: [number, number],
  t: [number, number],
) {
  const add = (slot: number, value: number) => {
    sums[at + slot] = (sums[at + slot] ?? 0) + value;
  };
  add(slots.weight, w);
  addAxis(sums, at + slots.valence, w, m[0] - NEUTRAL, t[0] - NEUTRAL);
  addAxis(sums, at + slots.arousal, w, m[1] - NEUTRAL, t[1] - NEUTRAL);
  add(slots.distance, w * Math.hypot(m[0] - t[0], m[1] - t[1]));
  add(slots.neutralDistance, w * Math.hypot(t[0] - NEUTRAL, t[1] - NEUTRAL));
  const heard = quadrantIndex(m[0], m[1]);
  if (heard < quadrants.length && heard === quadrantIndex(t[0], t[1])) add(slots.hit, w);
  add(slots.heard + heard, w);
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
  clipWeights?: ArrayLike<number>,
  into?: Float64Array,
): Float64Array {
  const sums = into ? into.fill(0) : new Float64Array(table.cells * slots.size);
  for (let c = 0; c < table.clipKeys.length; c++) {
    const w = clipWeights ? (clipWeights[c] ?? 0) : 1;
    const m: [number, number] = [means.valence[c] ?? 0, means.arousal[c] ?? 0];
    if (w === 0 || Number.isNaN(m[0])) continue;
    const t: [number, number] = [table.targetValence[c] ?? 0, table.targetArousal[c] ?? 0];
    addClip(sums, (table.cell[c] ?? 0) * slots.size, w, m, t);
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
