import type { Random } from "#core/random.ts";
import type { StudyData } from "#core/stats/build-study.ts";
import { slots, sumCells, sumOver } from "#core/stats/cell-sums.ts";
import { type ClipMeans, meanPerClip } from "#core/stats/clip-means.ts";
import { DrawStore } from "#core/stats/draw-store.ts";
import {
  type GainsAllowed,
  type Statistic,
  statistics,
  writeStatistics,
} from "#core/stats/group-statistics.ts";
import type { Group } from "#core/stats/groups.ts";
import type { RatingTable } from "#core/stats/rating-table.ts";
import { confuse, scoreMatrix } from "#core/stats/recognition.ts";

/** A group of the anchors' table, of which only the slopes are used. */
export interface AnchorGroup {
  cells: readonly number[];
  allowed: GainsAllowed;
}

/** All draws; NaN where a draw left a measure undefined. */
export interface Draws {
  count: number;
  /** The draws of one measure of a group, by the group's index. */
  of(group: number, statistic: Statistic): Float64Array;
  /** The draws of a recognition score of a group, empty for groups without a matrix. */
  recognition(group: number, score: RecognitionScore): Float64Array;
  anchors(statistic: Statistic): Float64Array;
}

export const recognitionScores = ["uar", "macroF1", "weightedF1"] as const;
export type RecognitionScore = (typeof recognitionScores)[number];

/** Draws `size` items from `size` items with replacement: how often each came. */
function drawCounts(random: Random, from: number, to: number, counts: Uint32Array) {
  counts.fill(0, from, to);
  const size = to - from;
  for (let i = 0; i < size; i++) {
    const at = from + random.integer(size);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** A table with what is filled again in every draw. */
class Redrawn {
  private readonly order: Uint32Array;
  private readonly cellStart: number[] = [0];
  private readonly drawn: Uint32Array;
  private readonly weights: Uint32Array;
  private readonly means: ClipMeans;
  readonly sums: Float64Array;

  constructor(private readonly table: RatingTable) {
    const clips = table.clipKeys.length;
    this.order = Uint32Array.from(table.cell, (_, c) => c).sort(
      (a, b) => (table.cell[a] ?? 0) - (table.cell[b] ?? 0),
    );
    for (let i = 1; i <= clips; i++) {
      const [here, before] = [this.order[i] ?? 0, this.order[i - 1] ?? 0];
      if (i === clips || table.cell[here] !== table.cell[before]) this.cellStart.push(i);
    }
    this.drawn = new Uint32Array(clips);
    this.weights = new Uint32Array(clips);
    this.means = { valence: new Float64Array(clips), arousal: new Float64Array(clips) };
    this.sums = new Float64Array(table.cells * slots.size);
  }

  draw(random: Random, raterWeights: Uint32Array) {
    for (let k = 1; k < this.cellStart.length; k++)
      drawCounts(random, this.cellStart[k - 1] ?? 0, this.cellStart[k] ?? 0, this.drawn);
    for (let i = 0; i < this.order.length; i++)
      this.weights[this.order[i] ?? 0] = this.drawn[i] ?? 0;
    meanPerClip(this.table, raterWeights, this.means);
    sumCells(this.table, this.means, this.weights, this.sums);
  }
}

/** Groups that have a confusion matrix. */
export function hasMatrix({ by }: Group): boolean {
  return by === "all" || by === "system";
}

/**
 * The bootstrap over participants and clips: a draw gives participants, and clips within their
 * cells, multinomial counts; a clip's value is the mean of its ratings weighted by the counts of
 * its raters, a group's value the mean of its clips weighted by theirs. All groups share each draw.
 * @param draws how many
 */
export function bootstrapGroups(
  study: StudyData,
  groups: readonly Group[],
  anchorGroup: AnchorGroup | null,
  draws: number,
  random: Random,
): Draws {
  const size = statistics.length;
  const store = new DrawStore((groups.length + 1) * size, draws);
  const matrixRow = new Map(
    groups.flatMap((g, i) => (hasMatrix(g) ? [i] : [])).map((g, k) => [g, k]),
  );
  const scores = new DrawStore(matrixRow.size * recognitionScores.length, draws);
  const main = new Redrawn(study.main);
  const anchors = study.anchors && new Redrawn(study.anchors);
  const counts = new Uint32Array(study.participants.length);
  const sums = new Float64Array(slots.size);
  const row = new Float64Array(size);
  for (let d = 0; d < draws; d++) {
    store.next();
    scores.next();
    drawCounts(random, 0, counts.length, counts);
    main.draw(random, counts);
    groups.forEach((group, g) => {
      writeStatistics(sumOver(main.sums, group.cells, sums), group.allowed, row);
      store.put(g * size, row);
    });
    for (const [g, k] of matrixRow) {
      const score = scoreMatrix(confuse(main.sums, study.cells, groups[g]?.cells ?? []));
      const values = recognitionScores.map((name) => score[name] ?? Number.NaN);
      scores.put(k * recognitionScores.length, values);
    }
    if (!anchors || !anchorGroup) continue;
    anchors.draw(random, counts);
    writeStatistics(sumOver(anchors.sums, anchorGroup.cells, sums), anchorGroup.allowed, row);
    store.put(groups.length * size, row);
  }
  store.finish();
  scores.finish();
  return {
    count: draws,
    of: (group, statistic) => store.row(group * size + statistics.indexOf(statistic)),
    recognition: (group, score) => {
      const k = matrixRow.get(group);
      if (k === undefined) return new Float64Array(0);
      return scores.row(k * recognitionScores.length + recognitionScores.indexOf(score));
    },
    anchors: (statistic) => store.row(groups.length * size + statistics.indexOf(statistic)),
  };
}
