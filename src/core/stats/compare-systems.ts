import { axes } from "#core/stats/axes.ts";
import type { Draws } from "#core/stats/bootstrap.ts";
import { pick } from "#core/stats/clip-measures.ts";
import { compareGroups } from "#core/stats/compare-groups.ts";
import { kruskalWallis, welchAnova } from "#core/stats/omnibus.ts";
import type { ContrastReport, OmnibusReport } from "#core/stats/report-contrasts.ts";
import type { Workbench } from "#core/stats/workbench.ts";

/** Keys of the systems that have clips, in alphabetical order (by code point). */
function systemKeys(bench: Workbench): string[] {
  return bench.groups.flatMap(({ by, key }) => (by === "system" ? [key] : [])).sort();
}

/** Contrast 4, each pair of systems `A|B` on error, difference A minus B. */
export function compareSystems(bench: Workbench, draws: Draws | null): ContrastReport[] {
  const keys = systemKeys(bench);
  const pairs = keys.flatMap((a, i) => keys.slice(i + 1).map((b): [string, string] => [a, b]));
  return axes.flatMap((axis) =>
    pairs.flatMap(([a, b]) => {
      const [first, second] = [bench.find("system", a), bench.find("system", b)];
      const pair = { contrast: `${a}|${b}`, scope: "all", first, second } as const;
      return compareGroups(bench, draws, pair, { axis, measure: "error" }) ?? [];
    }),
  );
}

/** Welch ANOVA and Kruskal-Wallis of error over systems, per axis, over clips. */
export function testSystems(bench: Workbench): OmnibusReport[] {
  return axes.map((axis) => {
    const values = systemKeys(bench).map((key) =>
      pick(bench.measures[axis].error, bench.clipsOf[bench.find("system", key)] ?? []),
    );
    return { axis, welchAnova: welchAnova(values), kruskalWallis: kruskalWallis(values) };
  });
}
