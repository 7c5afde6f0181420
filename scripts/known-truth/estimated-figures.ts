import type { Report } from "#core/stats/report.ts";
import { axes } from "./true-figures.ts";

/** A figure as a report gives it. */
export interface Estimated {
  value: number;
  interval: [number, number];
}

type Figure = { value: number; bootstrap95: [number, number] | null } | null;

/** The figures of a report whose true values are known, by the same names. */
export function estimatedFigures({ groups, contrasts }: Report): Map<string, Estimated> {
  const found = new Map<string, Estimated>();
  const add = (name: string, figure: Figure) => {
    if (figure?.bootstrap95) found.set(name, { value: figure.value, interval: figure.bootstrap95 });
  };
  for (const group of groups.filter(({ by }) => by === "system")) {
    for (const axis of axes) {
      add(`error ${group.key} ${axis}`, group[axis].error);
      add(`gain ${group.key} ${axis}`, group[axis].gain);
      add(`offset ${group.key} ${axis}`, group[axis].offset);
    }
    add(`gainPlane ${group.key} plane`, group.gainPlane);
  }
  for (const { contrast, axis, measure, scope, difference, bootstrap95 } of contrasts) {
    if (contrast !== "commercial|open-source" || measure !== "error" || scope !== "all") continue;
    add(`commercial-open all ${axis}`, { value: difference, bootstrap95 });
  }
  return found;
}
