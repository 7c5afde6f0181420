import { slots } from "#core/stats/cell-sums.ts";
import type { Cell } from "#core/stats/design.ts";
import { quadrants } from "#core/study/quadrant.ts";

/** Scores of a confusion matrix; null where no class has clips. */
export interface RecognitionScores {
  uar: number | null;
  macroF1: number | null;
  weightedF1: number | null;
  /** Share of clips heard in no quadrant. */
  none: number | null;
  recall: (number | null)[];
  precision: number[];
}

/**
 * Confusion matrix of quadrants: row asked for, column heard, last column none.
 * @param cellSums as `sumCells` gives
 * @param chosen indices of cells; those whose target is in no quadrant are passed over
 * @returns 4 rows of 5 counts, in the order hv_ha, lv_ha, lv_la, hv_la (and none)
 */
export function confuse(
  cellSums: Float64Array,
  cells: readonly Cell[],
  chosen: readonly number[],
): number[][] {
  const matrix = quadrants.map(() => new Array<number>(quadrants.length + 1).fill(0));
  for (const index of chosen) {
    const quadrant = cells[index]?.quadrant;
    const row = quadrant ? matrix[quadrants.indexOf(quadrant)] : undefined;
    if (!row) continue;
    const at = index * slots.size + slots.heard;
    for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) + (cellSums[at + j] ?? 0);
  }
  return matrix;
}

/**
 * Recall, precision, unweighted average recall, macro and weighted F1 (an empty column counts as
 * precision 0, as scikit-learn with zero_division = 0), over the classes that have clips.
 * @param matrix as `confuse` gives
 * @example scoreMatrix([[2, 0, 0, 0, 0], [0, 0, 0, 0, 2], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]).uar // 0.5
 */
export function scoreMatrix(matrix: readonly (readonly number[])[]): RecognitionScores {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rows = matrix.map(sum);
  const total = sum(rows);
  const hits = matrix.map((row, i) => row[i] ?? 0);
  const heard = matrix.map((_, j) => sum(matrix.map((row) => row[j] ?? 0)));
  const recall = hits.map((hit, i) => (rows[i] ? hit / (rows[i] ?? 1) : null));
  const precision = hits.map((hit, i) => (heard[i] ? hit / (heard[i] ?? 1) : 0));
  const f1 = hits.map((hit, i) => (hit ? (2 * hit) / ((rows[i] ?? 0) + (heard[i] ?? 0)) : 0));
  const classes = rows.filter((row) => row > 0).length;
  if (classes === 0)
    return { uar: null, macroF1: null, weightedF1: null, none: null, recall, precision };
  return {
    uar: sum(recall.map((value) => value ?? 0)) / classes,
    macroF1: sum(f1.filter((_, i) => (rows[i] ?? 0) > 0)) / classes,
    weightedF1: sum(f1.map((value, i) => value * (rows[i] ?? 0))) / total,
    none: sum(matrix.map((row) => row.at(-1) ?? 0)) / total,
    recall,
    precision,
  };
}
