import type { Draws } from "#core/stats/bootstrap.ts";
import { compareAccess } from "#core/stats/compare-access.ts";
import { compareAxes } from "#core/stats/compare-axes.ts";
import { compareGroups } from "#core/stats/compare-groups.ts";
import { compareHalves } from "#core/stats/compare-halves.ts";
import { compareSystems, testSystems } from "#core/stats/compare-systems.ts";
import { describeGroup } from "#core/stats/describe-groups.ts";
import { describeRecognition } from "#core/stats/describe-recognition.ts";
import { adjustContrasts, adjustSystemErrors } from "#core/stats/families.ts";
import { findAll } from "#core/stats/findings/find-all.ts";
import { groupings } from "#core/stats/groups.ts";
import { ratingsOf } from "#core/stats/rating-table.ts";
import type { Report } from "#core/stats/report.ts";
import type { ContrastReport } from "#core/stats/report-contrasts.ts";
import type { AnchorsReport, GroupReport } from "#core/stats/report-groups.ts";
import type { Workbench } from "#core/stats/workbench.ts";

/** The parts of the report that are by system, access or intent: those that a seal withholds. */
export type OpenFigures = Pick<
  Report,
  "groups" | "recognition" | "contrasts" | "omnibus" | "anchors" | "findings"
>;

/** What a sealed report shows in their place. */
export const sealedFigures: OpenFigures = {
  groups: [],
  recognition: [],
  contrasts: [],
  omnibus: [],
  anchors: null,
  findings: [],
};

function describeGroups(bench: Workbench, draws: Draws | null): GroupReport[] {
  const { measures, study } = bench;
  const participants = study.participants.length;
  return bench.groups.flatMap(({ by, key }, index): GroupReport[] => {
    const reported = groupings.find((grouping) => grouping === by);
    const clips = bench.clipsOf[index];
    const point = bench.points[index];
    if (!reported || !clips || !point) return [];
    const ratings = clips.reduce((sum, clip) => sum + ratingsOf(study.main, clip), 0);
    const source = {
      by: reported,
      key,
      index,
      clips,
      ratings,
      point,
      measures,
      participants,
      draws,
    };
    return [describeGroup(source)];
  });
}

/** Contrast 2 in the plane within each system, named by the system. */
function halvesBySystem(bench: Workbench, draws: Draws | null): ContrastReport[] {
  return bench.groups.flatMap(({ by, key }) => {
    if (by !== "system") return [];
    const first = bench.find("system-x-half", `${key}|high`);
    const second = bench.find("system-x-half", `${key}|low`);
    const pair = { contrast: key, scope: "all", first, second } as const;
    return (["distance", "overNeutral"] as const).flatMap(
      (measure) => compareGroups(bench, draws, pair, { axis: "plane", measure }) ?? [],
    );
  });
}

function systemsByAccess(bench: Workbench) {
  const filled = new Set(bench.study.main.cell);
  const used = bench.study.cells.filter((_, index) => filled.has(index));
  const of = (access: string) => [
    ...new Set(used.filter((cell) => cell.access === access).map(({ system }) => system)),
  ];
  return { commercial: of("commercial"), openSource: of("open-source") };
}

/**
 * Groups, recognition, contrasts and, once there are draws, the findings made of them.
 * @param draws null before the bootstrap
 */
export function openFigures(
  bench: Workbench,
  draws: Draws | null,
  seed: string | number,
  anchors: AnchorsReport | null,
): OpenFigures {
  const participants = bench.study.participants.length;
  const groups = adjustSystemErrors(describeGroups(bench, draws), participants);
  const contrasts = adjustContrasts([
    ...compareAccess(bench, draws, seed),
    ...compareHalves(bench, draws, seed),
    ...compareAxes(bench, draws),
    ...compareSystems(bench, draws),
  ]);
  const sources = {
    groups,
    contrasts,
    halvesBySystem: halvesBySystem(bench, draws),
    anchors,
    systems: systemsByAccess(bench),
  };
  return {
    groups,
    recognition: describeRecognition(bench, draws),
    contrasts,
    omnibus: testSystems(bench),
    anchors,
    findings: draws ? findAll(sources) : [],
  };
}
