import { signed } from "#core/stats/findings/words.ts";
import type { Report } from "#core/stats/report.ts";
import type { GroupReport } from "#core/stats/report-groups.ts";
import type { CellMeasure } from "./cells-figure.tsx";
import { groupsBy, sizeOf, within } from "./figure-words.ts";

interface Split {
  system: string;
  intent: string;
  group: GroupReport;
}

/** Keys are split by the longest known system, for a system's key may hold the divider. */
function splitCells(report: Report): Split[] {
  const systems = groupsBy(report, "system")
    .map(({ key }) => key)
    .sort((a, b) => b.length - a.length);
  return groupsBy(report, "system-x-intent").flatMap((group) => {
    const system = systems.find((key) => group.key.startsWith(`${key}|`));
    return system ? [{ system, intent: group.key.slice(system.length + 1), group }] : [];
  });
}

/** The measures of every cell that the heat map can show. */
export function cellMeasures(report: Report): CellMeasure[] {
  const cells = splitCells(report);
  if (cells.length === 0) return [];
  const measure = (
    name: string,
    isSigned: boolean,
    of: (group: GroupReport) => GroupReport["distance"],
  ) => ({
    name,
    signed: isSigned,
    cells: cells.map(({ system, intent, group }) => {
      const { value, bootstrap95 } = of(group);
      return {
        row: system,
        column: intent,
        value: isSigned ? value : value / 8,
        text: isSigned ? signed(value).replace("-", "\u2212") : value.toFixed(2),
        tip: `${system}, ${intent}\n${name} ${within(value, bootstrap95)}\n${sizeOf(group)}`,
      };
    }),
  });
  return [
    measure("Valence error", true, ({ valence }) => valence.error),
    measure("Arousal error", true, ({ arousal }) => arousal.error),
    measure("Distance in the plane", false, ({ distance }) => distance),
  ];
}

/** The cells' values with their intervals, for the file. */
export function cellRows(report: Report) {
  return splitCells(report).map(({ system, intent, group }) => {
    const { valence, arousal, distance, clips, ratings } = group;
    return {
      ...{ system, intent, clips, ratings },
      valence_error: valence.error.value,
      valence_low95: valence.error.bootstrap95?.[0] ?? null,
      valence_high95: valence.error.bootstrap95?.[1] ?? null,
      arousal_error: arousal.error.value,
      arousal_low95: arousal.error.bootstrap95?.[0] ?? null,
      arousal_high95: arousal.error.bootstrap95?.[1] ?? null,
      distance: distance.value,
      distance_low95: distance.bootstrap95?.[0] ?? null,
      distance_high95: distance.bootstrap95?.[1] ?? null,
    };
  });
}
