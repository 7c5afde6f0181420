import { createRandom } from "#core/random.ts";
import type { Draws } from "#core/stats/bootstrap.ts";
import { pick } from "#core/stats/clip-measures.ts";
import {
  type Compared,
  clipValues,
  compareGroups,
  type Scope,
} from "#core/stats/compare-groups.ts";
import { mean } from "#core/stats/moments.ts";
import type { ContrastReport, SystemLevel } from "#core/stats/report-contrasts.ts";
import { compareSystemMeans } from "#core/stats/system-level.ts";
import type { Workbench } from "#core/stats/workbench.ts";
import { quadrants } from "#core/study/quadrant.ts";

export const ACCESS_CONTRAST = "commercial|open-source";

function groupOf(bench: Workbench, access: "commercial" | "open-source", scope: Scope): number {
  if (scope === "all") return bench.find("access", access);
  return bench.find("access-x-quadrant", `${access}|${scope}`);
}

/** The systems' means within a scope; systems without clips in it are left out. */
function systemLevel(
  bench: Workbench,
  compared: Compared,
  scope: Scope,
  seed: string | number,
): SystemLevel | null {
  const values = clipValues(bench.measures, compared);
  const access = new Map(bench.study.cells.map((cell) => [cell.system, cell.access]));
  const systems = [...access].flatMap(([key, kind]) => {
    const group =
      scope === "all"
        ? bench.find("system", key)
        : bench.find("system-x-quadrant", `${key}|${scope}`);
    const own = pick(values, bench.clipsOf[group] ?? []);
    return own.length > 0 ? [{ mean: mean(own), commercial: kind === "commercial" }] : [];
  });
  return compareSystemMeans(systems, createRandom(`${seed} systems ${scope}`));
}

/**
 * Contrast 1, commercial against open-source: error on both axes, overall and per quadrant, and
 * distance overall. Mixed models are added later.
 */
export function compareAccess(
  bench: Workbench,
  draws: Draws | null,
  seed: string | number,
): ContrastReport[] {
  const compare = (scope: Scope, compared: Compared): ContrastReport[] => {
    const first = groupOf(bench, "commercial", scope);
    const second = groupOf(bench, "open-source", scope);
    const pair = { contrast: ACCESS_CONTRAST, scope, first, second };
    const result = compareGroups(bench, draws, pair, compared);
    return result ? [{ ...result, systemLevel: systemLevel(bench, compared, scope, seed) }] : [];
  };
  const scopes: Scope[] = ["all", ...quadrants];
  return [
    ...scopes.flatMap((scope) => [
      ...compare(scope, { axis: "valence", measure: "error" }),
      ...compare(scope, { axis: "arousal", measure: "error" }),
    ]),
    ...compare("all", { axis: "plane", measure: "distance" }),
  ];
}
