import { createRandom } from "#core/random.ts";
import type { Draws } from "#core/stats/bootstrap.ts";
import { type Compared, clipValues, compareGroups } from "#core/stats/compare-groups.ts";
import { type Labelled, permuteLabels } from "#core/stats/permute-labels.ts";
import type { ContrastReport } from "#core/stats/report-contrasts.ts";
import type { Workbench } from "#core/stats/workbench.ts";

export const HALVES_CONTRAST = "high|low";

const comparedMeasures: readonly Compared[] = [
  { axis: "valence", measure: "absError" },
  { axis: "arousal", measure: "absError" },
  { axis: "valence", measure: "overNeutral" },
  { axis: "arousal", measure: "overNeutral" },
  { axis: "plane", measure: "distance" },
  { axis: "plane", measure: "overNeutral" },
];

/** Permutes which intents are high: the chance that other labels would part the clips as far. */
function permuteIntents(bench: Workbench, compared: Compared, seed: string | number) {
  const values = clipValues(bench.measures, compared);
  const intents = new Map<string, Labelled & { high: boolean }>();
  bench.study.main.cell.forEach((index, clip) => {
    const cell = bench.study.cells[index];
    if (!cell || cell.half === null) return;
    const intent = intents.get(cell.intent) ?? { sum: 0, n: 0, high: cell.half === "high" };
    intent.sum += values[clip] ?? 0;
    intent.n += 1;
    intents.set(cell.intent, intent);
  });
  const items = [...intents.values()];
  const chosen = items.flatMap(({ high }, i) => (high ? [i] : []));
  return permuteLabels(items, chosen, createRandom(`${seed} intents`));
}

/**
 * Contrast 2, intents of high against low target arousal (at the neutral point left out): absolute
 * error and gain over the neutral answer per axis, and both in the plane.
 */
export function compareHalves(
  bench: Workbench,
  draws: Draws | null,
  seed: string | number,
): ContrastReport[] {
  const first = bench.find("arousal-half", "high");
  const second = bench.find("arousal-half", "low");
  const pair = { contrast: HALVES_CONTRAST, scope: "all", first, second } as const;
  return comparedMeasures.flatMap((compared) => {
    const result = compareGroups(bench, draws, pair, compared);
    return result ? [{ ...result, intentPermutation: permuteIntents(bench, compared, seed) }] : [];
  });
}
