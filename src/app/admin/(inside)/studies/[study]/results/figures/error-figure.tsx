import type { Report } from "#core/stats/report.ts";
import { axisStyles } from "#ui/charts/chart-style.ts";
import { Figure } from "#ui/charts/figure.tsx";
import { IntervalChart } from "#ui/charts/interval-chart.tsx";
import { basisOf, ends, groupsBy, intervalNote, orP, sizeOf, within } from "./figure-words.ts";

const AXES = ["valence", "arousal"] as const;

/** How far above or below its target each system is heard. */
export function ErrorFigure({ report }: { report: Report }) {
  const systems = groupsBy(report, "system");
  const figures = systems.flatMap((group) =>
    AXES.map((axis) => ({ group, axis, error: group[axis].error })),
  );
  const points = figures.map(({ group, axis, error }) => ({
    row: group.key,
    series: axis,
    value: error.value,
    interval: error.bootstrap95,
    tip:
      `${group.key}, ${axis}\n${within(error.value, error.bootstrap95)}` +
      `${orP(error.pHolm, "(Holm over systems and axes)")}\n${sizeOf(group)}`,
  }));
  const rows = figures.map(({ group, axis, error }) => ({
    system: group.key,
    axis,
    error: error.value,
    ...ends(error.bootstrap95),
    bootstrap_se: error.bootstrapSe,
    p_holm: error.pHolm ?? null,
    clip_level_se: error.se,
    clip_level_p: error.p,
    clips: group.clips,
    ratings: group.ratings,
  }));
  return (
    <Figure
      id="error"
      title="Signed error per system"
      definition="error"
      rows={rows}
      missing={
        points.length === 0 ? "Nothing to show yet: no main clip of a system is rated." : null
      }
      caption={`Perceived minus intended, in scale points (1 to 9): the mean over a system's clips of each clip's mean rating minus its target. Right of 0: heard as more pleasant (valence) or more excited (arousal) than asked for. ${intervalNote(report)} ${basisOf(report)}`}
    >
      <IntervalChart
        points={points}
        series={AXES.map((name) => ({ name, style: axisStyles[name] }))}
        label="mean error (scale points)"
        reference={0}
      />
    </Figure>
  );
}
