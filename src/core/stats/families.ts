import { ACCESS_CONTRAST } from "#core/stats/compare-access.ts";
import { AXES_CONTRAST } from "#core/stats/compare-axes.ts";
import { HALVES_CONTRAST } from "#core/stats/compare-halves.ts";
import { drawP } from "#core/stats/draw-interval.ts";
import { holm } from "#core/stats/holm.ts";
import type { ContrastReport } from "#core/stats/report-contrasts.ts";
import type { GroupReport } from "#core/stats/report-groups.ts";
import type { testFamilies } from "#core/study/protocol-plan.ts";

type Family = (typeof testFamilies)[number];

/** The family of tests that a contrast belongs to. */
export function familyOf({ contrast, measure, scope }: ContrastReport): Family {
  if (contrast === HALVES_CONTRAST || contrast === AXES_CONTRAST) return "arousal-half-and-axis";
  if (contrast !== ACCESS_CONTRAST) return "system-pairs";
  if (measure === "distance") return "access-distance";
  return scope === "all" ? "access-error" : "access-error-by-quadrant";
}

/** Pairs of systems are one family per axis; the other families span both. */
function memberKey(contrast: ContrastReport): string {
  const family = familyOf(contrast);
  return family === "system-pairs" ? `${family} ${contrast.axis}` : family;
}

/** Fills `pHolm` of every contrast, family by family. */
export function adjustContrasts(contrasts: readonly ContrastReport[]): ContrastReport[] {
  const adjusted = contrasts.map((contrast) => ({ ...contrast }));
  const families = new Map<string, ContrastReport[]>();
  for (const contrast of adjusted) {
    const key = memberKey(contrast);
    families.set(key, [...(families.get(key) ?? []), contrast]);
  }
  for (const members of families.values()) {
    const values = holm(members.map(({ p }) => p));
    members.forEach((member, i) => {
      member.pHolm = values[i] ?? null;
    });
  }
  return adjusted;
}

/** Fills `pHolm` of the error of every system on both axes: family (a). */
export function adjustSystemErrors(
  groups: readonly GroupReport[],
  participants: number,
): GroupReport[] {
  const systems = groups.filter(({ by }) => by === "system");
  const errors = systems.flatMap(({ valence, arousal }) => [valence.error, arousal.error]);
  const values = holm(errors.map((e) => drawP(e.value, e.bootstrapSe, participants)));
  return groups.map((group) => {
    const at = 2 * systems.indexOf(group);
    if (at < 0) return group;
    const withP = (axis: GroupReport["valence"], pHolm: number | null) => ({
      ...axis,
      error: { ...axis.error, pHolm },
    });
    return {
      ...group,
      valence: withP(group.valence, values[at] ?? null),
      arousal: withP(group.arousal, values[at + 1] ?? null),
    };
  });
}
