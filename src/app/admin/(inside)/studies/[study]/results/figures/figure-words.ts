import { printP, signed } from "#core/stats/findings/words.ts";
import type { Report } from "#core/stats/report.ts";
import type { GroupReport } from "#core/stats/report-groups.ts";
import type { Quadrant } from "#core/study/quadrant.ts";
import { formatCount } from "../../../../words.ts";

type Interval = [number, number];

export const quadrantNames: Record<Quadrant, string> = {
  hv_ha: "pleasant, excited",
  lv_ha: "unpleasant, excited",
  lv_la: "unpleasant, calm",
  hv_la: "pleasant, calm",
};

const INCLUDED: Record<Report["rule"]["include"], string> = {
  all: "all participants",
  "not-excluded": "participants who are not excluded",
  "not-flagged": "participants who are neither excluded nor flagged",
};

/** What a figure was computed from. */
export function basisOf({ counts, rule }: Report): string {
  const { clips, ratings, participants } = counts;
  const least = rule.minimumRatingsPerClip;
  const floor = least > 1 ? ` with ${least} ratings or more` : "";
  return (
    `${formatCount(clips)} clips${floor}, ${formatCount(ratings)} ratings, ` +
    `${formatCount(participants)} ${INCLUDED[rule.include]}.`
  );
}

/** What the whiskers are, or that they are still to come. */
export function intervalNote({ pending, rule }: Report): string {
  const { draws } = rule.bootstrap;
  if (pending.includes("bootstrap")) return "Intervals are being computed.";
  if (draws === 0) return "Without intervals: no bootstrap was asked for.";
  return `Whiskers: 95% bootstrap interval over participants and clips, ${formatCount(draws)} draws.`;
}

/** Said of every measure that cannot be negative. */
export const NOISE_NOTE =
  "The measure contains rater noise: not comparable between studies with other numbers of ratings per clip.";

/** @example within(0.5, [0.1, 0.9]) // "+0.50 (95% interval +0.10 to +0.90)" */
export function within(value: number, interval: Interval | null): string {
  if (!interval) return signed(value);
  return `${signed(value)} (95% interval ${signed(interval[0])} to ${signed(interval[1])})`;
}

export function sizeOf({ clips, ratings }: Pick<GroupReport, "clips" | "ratings">): string {
  return `${formatCount(clips)} clips, ${formatCount(ratings)} ratings`;
}

export function orP(p: number | null | undefined, name: string): string {
  return p === null || p === undefined ? "" : `\n${printP(p)} ${name}`;
}

export function groupsBy({ groups }: Report, by: GroupReport["by"]): GroupReport[] {
  return groups.filter((group) => group.by === by);
}

/** Both ends of an interval as columns. */
export function ends(interval: Interval | null | undefined) {
  return { low95: interval?.[0] ?? null, high95: interval?.[1] ?? null };
}
