import type { Finding } from "#core/stats/report.ts";
import type { ContrastReport } from "#core/stats/report-contrasts.ts";
import type { AnchorsReport, GroupReport } from "#core/stats/report-groups.ts";
import type { Interval } from "#core/stats/student.ts";

/** What findings are made of. */
export interface FindingSources {
  groups: readonly GroupReport[];
  contrasts: readonly ContrastReport[];
  /** Contrast 2 within each system, plane only; the contrast's name is the system. */
  halvesBySystem: readonly ContrastReport[];
  anchors: AnchorsReport | null;
  systems: { commercial: readonly string[]; openSource: readonly string[] };
}

type Evidence = Finding["evidence"][number];

/** Evidence from a figure with a bootstrap interval. */
export function evidence(
  label: string,
  figure: { value: number; bootstrap95: Interval | null },
  p: number | null = null,
): Evidence {
  return { label, value: figure.value, interval: figure.bootstrap95, p };
}

/** Evidence from a contrast. */
export function contrastEvidence(label: string, contrast: ContrastReport): Evidence {
  const { difference, bootstrap95, p } = contrast;
  return evidence(label, { value: difference, bootstrap95 }, p);
}

export function findGroup(
  { groups }: FindingSources,
  by: GroupReport["by"],
  key: string,
): GroupReport | undefined {
  return groups.find((group) => group.by === by && group.key === key);
}

export function findContrast(
  { contrasts }: FindingSources,
  name: string,
  axis: ContrastReport["axis"],
  measure: ContrastReport["measure"],
): ContrastReport | undefined {
  return contrasts.find(
    (each) =>
      each.contrast === name &&
      each.axis === axis &&
      each.measure === measure &&
      each.scope === "all",
  );
}

/** A finding that cannot be made yet, with what is missing. */
export function tooFew(id: Finding["id"], missing: string): Finding {
  const sentence = `Too few data to say: ${missing}.`;
  return { id, holds: null, undecided: "too-few-data", sentence, evidence: [] };
}
