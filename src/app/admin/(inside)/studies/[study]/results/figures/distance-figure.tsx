import type { Report } from "#core/stats/report.ts";
import type { GroupReport } from "#core/stats/report-groups.ts";
import { seriesStyle } from "#ui/charts/chart-style.ts";
import { Figure } from "#ui/charts/figure.tsx";
import { IntervalChart, type IntervalPoint } from "#ui/charts/interval-chart.tsx";
import {
  basisOf,
  ends,
  groupsBy,
  intervalNote,
  NOISE_NOTE,
  sizeOf,
  within,
} from "./figure-words.ts";

const PLANE = { name: "distance in the plane", style: seriesStyle(2) };
const VALENCE = { name: "valence", style: seriesStyle(0) };
const AROUSAL = { name: "arousal", style: seriesStyle(1) };

const SERIES = [PLANE, VALENCE, AROUSAL];

function nameOf({ by, key }: GroupReport): string {
  return by === "arousal-half" ? `${key}-arousal intents` : key;
}

function measuresOf(group: GroupReport) {
  return [
    { name: PLANE.name, est: group.distance, neutral: group.neutralDistance },
    { name: VALENCE.name, est: group.valence.absError, neutral: group.valence.neutralAbsError },
    { name: AROUSAL.name, est: group.arousal.absError, neutral: group.arousal.neutralAbsError },
  ];
}

function pointsOf(group: GroupReport): IntervalPoint[] {
  const row = nameOf(group);
  return measuresOf(group).map(({ name, est, neutral }) => ({
    ...{ row, series: name, value: est.value, interval: est.bootstrap95, mark: neutral },
    tip:
      `${row}, ${name}\n${within(est.value, est.bootstrap95)}\n` +
      `an always neutral answer: ${neutral.toFixed(2)}\n${sizeOf(group)}`,
  }));
}

/** How far clips are from their targets, beside an answer that is always neutral. */
export function DistanceFigure({ report }: { report: Report }) {
  const groups = [...groupsBy(report, "system"), ...groupsBy(report, "arousal-half")];
  const rows = groups.flatMap((group) =>
    measuresOf(group).map(({ name, est, neutral }) => ({
      ...{ group: nameOf(group), measure: name, value: est.value, ...ends(est.bootstrap95) },
      ...{ neutral_answer: neutral, over_neutral: neutral - est.value, clips: group.clips },
    })),
  );
  return (
    <Figure
      id="distance"
      title="Distance from the target, beside a neutral answer"
      definition="distance"
      rows={rows}
      missing={groups.length === 0 ? "Nothing to show yet: no main clip is rated." : null}
      caption={`Mean over clips of the distance between perceived and intended point in the plane, and of the absolute error per axis, in scale points; less is better. Hollow: what an answer that is always exactly neutral would have for the same clips, because targets lie at different distances from neutral. ${NOISE_NOTE} ${intervalNote(report)} ${basisOf(report)}`}
    >
      <IntervalChart
        points={groups.flatMap(pointsOf)}
        series={SERIES}
        markLabel="hollow: an always neutral answer"
        label="mean distance or absolute error (scale points)"
      />
    </Figure>
  );
}
