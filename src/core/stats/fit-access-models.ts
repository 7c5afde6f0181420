import { MOST_PARTICIPANTS_FOR_MIXED } from "#core/stats/analysis-options.ts";
import { type Axis, axes } from "#core/stats/axes.ts";
import { ACCESS_CONTRAST } from "#core/stats/compare-access.ts";
import {
  type AccessRatings,
  type AccessStart,
  fitAccess,
  reportAccess,
} from "#core/stats/mixed/access-model.ts";
import { fitCrossed } from "#core/stats/mixed/crossed-model.ts";
import type { ContrastReport, MixedReport } from "#core/stats/report-contrasts.ts";
import type { Workbench } from "#core/stats/workbench.ts";
import { quadrants } from "#core/study/quadrant.ts";

/** Everything that REML fits, by name. */
export interface MixedResults {
  /** Models of contrast 1 by `axis scope`; null where one cannot be fitted. */
  access: ReadonlyMap<string, MixedReport | null>;
  iccCrossed: Record<Axis, number | null>;
  /** Why nothing was fitted; null when it was. */
  missing: string | null;
}

/** Why mixed models are not fitted to a study, or null when they are. */
export function whyNoMixed(participants: number): string | null {
  if (participants <= MOST_PARTICIPANTS_FOR_MIXED) return null;
  return `Mixed models are not fitted above ${MOST_PARTICIPANTS_FOR_MIXED} participants; there are ${participants}.`;
}

/** The ratings of an axis within a scope, one row each. */
function ratingsOf(bench: Workbench, axis: Axis, scope: ContrastReport["scope"]): AccessRatings {
  const { main, cells } = bench.study;
  const intents = [...new Set(cells.map(({ intent }) => intent))];
  const rows: { clip: number; i: number; x: number; intent: number; target: number }[] = [];
  main.cell.forEach((index, clip) => {
    const cell = cells[index];
    if (!cell || (scope !== "all" && cell.quadrant !== scope)) return;
    const x = cell.access === "commercial" ? 0.5 : -0.5;
    const target = axis === "valence" ? cell.targetValence : cell.targetArousal;
    const intent = intents.indexOf(cell.intent);
    for (let i = main.start[clip] ?? 0; i < (main.start[clip + 1] ?? 0); i++)
      rows.push({ clip, i, x, intent, target });
  });
  return {
    error: Float64Array.from(rows, ({ i, target }) => (main[axis][i] ?? 0) - target),
    contrast: Float64Array.from(rows, ({ x }) => x),
    intent: Uint32Array.from(rows, ({ intent }) => intent),
    participant: Uint32Array.from(rows, ({ i }) => main.rater[i] ?? 0),
    clip: Uint32Array.from(rows, ({ clip }) => clip),
  };
}

function fitAxis(bench: Workbench, axis: Axis, access: Map<string, MixedReport | null>) {
  const participants = bench.study.participants.length;
  let start: AccessStart | undefined;
  for (const scope of ["all", ...quadrants] as const) {
    const fit = fitAccess(ratingsOf(bench, axis, scope), start);
    access.set(`${axis} ${scope}`, fit && reportAccess(fit, participants));
    if (scope === "all") start = fit?.relative;
  }
}

function fitIcc(bench: Workbench, axis: Axis): number | null {
  const { participant, clip } = ratingsOf(bench, axis, "all");
  const { main } = bench.study;
  return fitCrossed({ value: main[axis].slice(), participant, clip })?.icc ?? null;
}

/**
 * Fits the ten models of contrast 1 and the two crossed models of reliability.
 * @param sealed fits only the latter
 */
export function fitAccessModels(bench: Workbench, sealed: boolean): MixedResults {
  const missing = whyNoMixed(bench.study.participants.length);
  const access = new Map<string, MixedReport | null>();
  if (missing) return { access, iccCrossed: { valence: null, arousal: null }, missing };
  if (!sealed) for (const axis of axes) fitAxis(bench, axis, access);
  const iccCrossed = { valence: fitIcc(bench, "valence"), arousal: fitIcc(bench, "arousal") };
  return { access, iccCrossed, missing: null };
}

const UNDETERMINED =
  "The model cannot be fitted to these ratings: a side without ratings, no intent that both sides share, no second rating of any clip or by any participant, or nothing that varies.";

/** Puts each model beside its contrast, or says why it is missing. */
export function addMixed(
  contrasts: readonly ContrastReport[],
  { access, missing }: MixedResults,
): ContrastReport[] {
  return contrasts.map((contrast) => {
    if (contrast.contrast !== ACCESS_CONTRAST || contrast.measure !== "error") return contrast;
    const mixed = access.get(`${contrast.axis} ${contrast.scope}`) ?? null;
    return { ...contrast, mixed, mixedMissing: mixed ? null : (missing ?? UNDETERMINED) };
  });
}
