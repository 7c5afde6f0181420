import { createRandom } from "#core/random.ts";
import {
  type AnalysisOptions,
  choosePhases,
  listDepartures,
} from "#core/stats/analysis-options.ts";
import type { Draws } from "#core/stats/bootstrap.ts";
import { describeAnchors, groupAnchors } from "#core/stats/describe-anchors.ts";
import { describeCounts } from "#core/stats/describe-counts.ts";
import { describeDrift } from "#core/stats/describe-drift.ts";
import { accessOf } from "#core/stats/design.ts";
import { drawInParts } from "#core/stats/draw-in-parts.ts";
import { addMixed, fitAccessModels, type MixedResults } from "#core/stats/fit-access-models.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { type OpenFigures, openFigures, sealedFigures } from "#core/stats/open-figures.ts";
import {
  type DrawnBoth,
  describeBoth,
  drawBoth,
  prepareBoth,
} from "#core/stats/reliability/both-axes.ts";
import { pendingParts, type Report } from "#core/stats/report.ts";
import { type Selected, selectParticipants } from "#core/stats/select-participants.ts";
import { layOut } from "#core/stats/workbench.ts";
import { NEUTRAL } from "#core/study/quadrant.ts";

/** Enough for an interval of a reliability, which takes a third of the bootstrap's time per draw. */
const MOST_RELIABILITY_DRAWS = 1000;

type Pending = Report["pending"][number];

/** The options with every default filled in. */
function settle(input: AnalysisInput, options: AnalysisOptions) {
  return {
    sealed: options.sealed ?? false,
    include: options.include ?? ("not-excluded" as const),
    phases: choosePhases(input.participants, options.phases),
    minimumRatingsPerClip: options.minimumRatingsPerClip ?? options.plan?.minimumRatings ?? 1,
    draws: options.draws ?? 2000,
    seed: options.seed ?? 1,
    mixedModels: options.mixedModels ?? true,
  };
}

type Settled = ReturnType<typeof settle>;

/** What no stage changes. */
function frame(
  input: AnalysisInput,
  options: AnalysisOptions,
  settled: Settled,
  selected: Selected,
) {
  const { include, phases, minimumRatingsPerClip, draws, seed, sealed } = settled;
  const access = accessOf(input.systems, options.commercial);
  const { excludedParticipants, raters, study } = selected;
  return {
    study: options.study,
    generatedAt: options.generatedAt,
    sealed,
    unsealed: options.unsealed ?? null,
    plan: options.plan ?? null,
    departures: listDepartures(options),
    rule: {
      include,
      phases,
      minimumRatingsPerClip,
      commercial: [...access].flatMap(([key, kind]) => (kind === "commercial" ? [key] : [])),
      neutral: NEUTRAL,
      bootstrap: { draws, seed },
    },
    counts: describeCounts(study, { excludedParticipants, voidTrials: input.voidTrials ?? 0 }),
    positionDrift: describeDrift(study, input),
    raters,
  };
}

/**
 * Computes the report in stages, each a whole report that says in `pending` what is still to come:
 * first the figures, then their bootstrap intervals and the findings, last the mixed models.
 * @throws AnalysisInputError naming the row, when the input contradicts itself
 * @returns by its last value, the finished report
 */
export function* analyzeInStages(
  input: AnalysisInput,
  options: AnalysisOptions,
): Generator<Report, Report> {
  const settled = settle(input, options);
  const selected = selectParticipants(input, options);
  const { study } = selected;
  const { draws: count, seed } = settled;
  const bench = layOut(study);
  const framed = frame(input, options, settled, selected);
  const sources = prepareBoth(study);
  const assemble = (
    figures: OpenFigures,
    drawn: DrawnBoth | null,
    mixed: MixedResults | null,
    pending: Pending[],
  ): Report => ({
    ...framed,
    ...figures,
    pending,
    reliability: describeBoth(sources, drawn, mixed?.iccCrossed ?? null, selected.circular),
  });

  const figuresWith = (draws: Draws | null) =>
    settled.sealed ? sealedFigures : openFigures(bench, draws, seed, describeAnchors(bench, draws));
  const steps: Pending[] = pendingParts.filter((part) =>
    part === "bootstrap" ? count > 0 : settled.mixedModels,
  );
  let figures = figuresWith(null);
  let report = assemble(figures, null, null, steps);
  yield report;

  let drawn: DrawnBoth | null = null;
  if (count > 0) {
    drawn = drawBoth(
      sources,
      Math.min(count, MOST_RELIABILITY_DRAWS),
      createRandom(`${seed} clips`),
    );
    if (!settled.sealed) {
      const anchors = groupAnchors(study);
      figures = figuresWith(drawInParts(study, bench.groups, anchors, count, seed));
    }
    report = assemble(
      figures,
      drawn,
      null,
      steps.filter((part) => part !== "bootstrap"),
    );
    yield report;
  }
  if (!settled.mixedModels) return report;
  const mixed = fitAccessModels(bench, settled.sealed);
  const contrasts = addMixed(figures.contrasts, mixed);
  report = assemble({ ...figures, contrasts }, drawn, mixed, []);
  yield report;
  return report;
}

/**
 * Computes the whole report of a study.
 * @throws AnalysisInputError naming the row, when the input contradicts itself
 * @example analyze(input, { study: "aimoclips", generatedAt: "2026-01-01T00:00:00Z" }).findings
 */
export function analyze(input: AnalysisInput, options: AnalysisOptions): Report {
  const stages = analyzeInStages(input, options);
  for (;;) {
    const step = stages.next();
    if (step.done) return step.value;
  }
}
