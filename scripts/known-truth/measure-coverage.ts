import { analyze } from "#core/stats/analyze.ts";
import { defaultPerceptionModel } from "#core/study/perception-model.ts";
import { type Estimated, estimatedFigures } from "./estimated-figures.ts";
import { type SimulationSize, simulateInput } from "./simulate-input.ts";
import { trueFigures } from "./true-figures.ts";

export interface CoverageRow {
  /** error, commercial-open, gain, offset or gainPlane. */
  figure: string;
  intervals: number;
  /** The share of intervals that hold the truth. */
  held: number;
  /** Mean width of the intervals / that of estimate +- 1.96 true standard deviations. */
  widthRatio: number;
}

export interface Coverage {
  studies: number;
  size: SimulationSize;
  draws: number;
  rows: CoverageRow[];
  screening: {
    honest: number;
    honestFlagged: number;
    ignoring: number;
    ignoringFlagged: number;
  };
}

export interface CoverageRequest {
  studies: number;
  draws: number;
  seed: string;
  size: SimulationSize;
  onStudy?: (done: number) => void;
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(square / Math.max(1, values.length - 1));
}

/** How the intervals of one named figure did over the studies. */
function tally(truth: number, found: readonly Estimated[]) {
  const held = found.filter(({ interval: [low, high] }) => low <= truth && truth <= high).length;
  const widths = found.map(({ interval: [low, high] }) => high - low);
  const width = widths.reduce((a, b) => a + b, 0) / Math.max(1, widths.length);
  const spread = 2 * 1.96 * standardDeviation(found.map(({ value }) => value));
  return { intervals: found.length, held, ratio: spread > 0 ? width / spread : Number.NaN };
}

function sumUp(truth: ReadonlyMap<string, number>, found: ReadonlyMap<string, Estimated[]>) {
  const kinds = [...new Set([...truth.keys()].map((name) => name.split(" ")[0] ?? ""))];
  return kinds.map((figure): CoverageRow => {
    const names = [...truth].filter(([name]) => name.startsWith(`${figure} `));
    const tallies = names.map(([name, value]) => tally(value, found.get(name) ?? []));
    const intervals = tallies.reduce((sum, each) => sum + each.intervals, 0);
    const held = tallies.reduce((sum, each) => sum + each.held, 0) / Math.max(1, intervals);
    const widthRatio = tallies.reduce((sum, each) => sum + each.ratio, 0) / tallies.length;
    return { figure, intervals, held, widthRatio };
  });
}

/** Simulates studies whose truth is known and counts how often intervals hold it. */
export function measureCoverage(request: CoverageRequest): Coverage {
  const { studies, draws, seed, size, onStudy } = request;
  const truth = trueFigures(defaultPerceptionModel);
  const found = new Map<string, Estimated[]>();
  const screening = { honest: 0, honestFlagged: 0, ignoring: 0, ignoringFlagged: 0 };
  for (let study = 1; study <= studies; study++) {
    const { input, ignoring } = simulateInput(defaultPerceptionModel, size, `${seed}:${study}`);
    const options = { study: "coverage", generatedAt: "", draws, seed: study, mixedModels: false };
    const report = analyze(input, options);
    for (const [name, figure] of estimatedFigures(report)) {
      found.set(name, [...(found.get(name) ?? []), figure]);
    }
    for (const { participant, flags } of report.raters) {
      const kind = ignoring.has(participant) ? "ignoring" : "honest";
      screening[kind] += 1;
      if (flags.length > 0) screening[`${kind}Flagged`] += 1;
    }
    onStudy?.(study);
  }
  return { studies, size, draws, rows: sumUp(truth, found), screening };
}
