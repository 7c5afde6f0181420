import type { Report } from "#core/stats/report.ts";
import type { GroupReport } from "#core/stats/report-groups.ts";
import { type Quadrant, quadrantOf } from "#core/study/quadrant.ts";
import type { ClipPoint } from "#server/results/clip-points.ts";
import { type SeriesStyle, seriesStyle } from "#ui/charts/chart-style.ts";
import type { PlaneGroup } from "#ui/charts/plane-chart.tsx";
import { groupsBy, sizeOf, within } from "./figure-words.ts";
import { meanCovariance } from "./mean-covariance.ts";

/** One way to look at the plane: all systems, all intents, or the intents of one system. */
export interface PlaneView {
  name: string;
  groups: PlaneGroup[];
  /** Places in `groups` of the clips, in the order of the clips; -1 for those of no group. */
  groupOfClip: number[];
}

const QUADRANT_PLACE: Record<Quadrant, number> = { hv_ha: 1, lv_ha: 3, lv_la: 0, hv_la: 2 };

function intentStyle({ valence, arousal }: GroupReport): SeriesStyle {
  const quadrant = quadrantOf(valence.target, arousal.target);
  return seriesStyle(quadrant === null ? 6 : QUADRANT_PLACE[quadrant]);
}

function toGroup(
  group: GroupReport,
  clips: readonly ClipPoint[],
  look: { name: string; style: SeriesStyle; labelled: boolean },
): PlaneGroup {
  const { valence, arousal } = group;
  return {
    key: look.name,
    style: look.style,
    target: { valence: valence.target, arousal: arousal.target },
    mean: { valence: valence.mean, arousal: arousal.mean },
    covariance: meanCovariance(group, clips),
    tip:
      `${look.name}\nheard at valence ${valence.mean.toFixed(2)}, arousal ${arousal.mean.toFixed(2)}` +
      `\nasked for ${valence.target.toFixed(2)}, ${arousal.target.toFixed(2)}` +
      `\nvalence error ${within(valence.error.value, valence.error.bootstrap95)}` +
      `\narousal error ${within(arousal.error.value, arousal.error.bootstrap95)}\n${sizeOf(group)}`,
    ...(look.labelled ? { label: look.name } : {}),
  };
}

function viewOf(
  name: string,
  groups: readonly GroupReport[],
  clips: readonly ClipPoint[],
  keyOf: (clip: ClipPoint) => string | null,
  lookOf: (
    group: GroupReport,
    place: number,
  ) => { name: string; style: SeriesStyle; labelled: boolean },
): PlaneView {
  const places = new Map(groups.map(({ key }, place) => [key, place]));
  const groupOfClip = clips.map((clip) => places.get(keyOf(clip) ?? "") ?? -1);
  const drawn = groups.map((group, place) =>
    toGroup(
      group,
      clips.filter((_, i) => groupOfClip[i] === place),
      lookOf(group, place),
    ),
  );
  return { name, groups: drawn, groupOfClip };
}

/** Every way to look at the plane. */
export function planeViews(report: Report, clips: readonly ClipPoint[]): PlaneView[] {
  const systems = groupsBy(report, "system");
  const bySystem = viewOf(
    "systems",
    systems,
    clips,
    ({ system }) => system,
    ({ key }, place) => {
      return { name: key, style: seriesStyle(place), labelled: false };
    },
  );
  const byIntent = viewOf(
    "intents, all systems",
    groupsBy(report, "intent"),
    clips,
    ({ intent }) => intent,
    (group) => {
      return { name: group.key, style: intentStyle(group), labelled: true };
    },
  );
  const cells = groupsBy(report, "system-x-intent");
  const within = systems.map(({ key: system }) => {
    const own = cells.filter(({ key }) => key.startsWith(`${system}|`));
    const keyOf = (clip: ClipPoint) => (clip.system === system ? `${system}|${clip.intent}` : null);
    return viewOf(`intents of ${system}`, own, clips, keyOf, (group) => {
      return {
        name: group.key.slice(system.length + 1),
        style: intentStyle(group),
        labelled: true,
      };
    });
  });
  return groupsBy(report, "all").length === 0 ? [] : [bySystem, byIntent, ...within];
}
