import type { Cell } from "#core/stats/design.ts";
import { type GainsAllowed, gainsAllowed } from "#core/stats/group-statistics.ts";
import { NEUTRAL, quadrants } from "#core/study/quadrant.ts";

/** The ways in which the report groups clips. */
export const groupings = [
  "all",
  "system",
  "access",
  "intent",
  "quadrant",
  "arousal-half",
  "system-x-quadrant",
  "system-x-intent",
] as const;

export type Grouping = (typeof groupings)[number];

/** Groups that only contrasts and findings use. */
export type InnerGrouping = "access-x-quadrant" | "system-x-half";

/** A set of cells that is looked at as one. */
export interface Group {
  by: Grouping | InnerGrouping;
  key: string;
  /** Indices of cells that have clips. */
  cells: readonly number[];
  allowed: GainsAllowed;
}

const keyOf: Record<Grouping | InnerGrouping, (cell: Cell) => string | null> = {
  all: () => "all",
  system: ({ system }) => system,
  access: ({ access }) => access,
  intent: ({ intent }) => intent,
  quadrant: ({ quadrant }) => quadrant,
  "arousal-half": ({ half }) => half,
  "system-x-quadrant": ({ system, quadrant }) => quadrant && `${system}|${quadrant}`,
  "system-x-intent": ({ system, intent }) => `${system}|${intent}`,
  "access-x-quadrant": ({ access, quadrant }) => quadrant && `${access}|${quadrant}`,
  "system-x-half": ({ system, half }) => half && `${system}|${half}`,
};

const fixedOrder: Partial<Record<Grouping | InnerGrouping, readonly string[]>> = {
  access: ["commercial", "open-source"],
  quadrant: quadrants,
  "arousal-half": ["high", "low"],
};

function groupBy(
  cells: readonly Cell[],
  by: Grouping | InnerGrouping,
  filled: ReadonlySet<number>,
) {
  const members = new Map<string, number[]>();
  for (const key of fixedOrder[by] ?? []) members.set(key, []);
  cells.forEach((cell, index) => {
    const key = keyOf[by](cell);
    if (key === null || !filled.has(index)) return;
    const list = members.get(key);
    if (list) list.push(index);
    else members.set(key, [index]);
  });
  return [...members].flatMap(([key, indices]): Group[] => {
    if (indices.length === 0) return [];
    const targets = indices.flatMap((index) => cells[index] ?? []);
    return [{ by, key, cells: indices, allowed: gainsAllowed(targets, NEUTRAL) }];
  });
}

/**
 * Groups cells in every way that the report and its contrasts need.
 * @param filled cells that have a rated clip
 */
export function makeGroups(cells: readonly Cell[], filled: ReadonlySet<number>): Group[] {
  const ways = [...groupings, "access-x-quadrant", "system-x-half"] as const;
  return ways.flatMap((by) => groupBy(cells, by, filled));
}
