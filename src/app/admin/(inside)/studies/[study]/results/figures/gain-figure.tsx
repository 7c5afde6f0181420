import type { Report } from "#core/stats/report.ts";
import type { Slope } from "#core/stats/report-figures.ts";
import { axisStyles, seriesStyle } from "#ui/charts/chart-style.ts";
import { Figure } from "#ui/charts/figure.tsx";
import { IntervalChart } from "#ui/charts/interval-chart.tsx";
import { basisOf, ends, groupsBy, intervalNote, sizeOf, within } from "./figure-words.ts";

const GAINS = [
  { name: "valence", style: axisStyles.valence },
  { name: "arousal", style: axisStyles.arousal },
  { name: "plane", style: seriesStyle(2) },
];

const OFFSETS = GAINS.slice(0, 2);

interface Line {
  system: string;
  series: string;
  slope: Slope;
  size: string;
}

function toPoints(lines: readonly Line[]) {
  return lines.map(({ system, series, slope, size }) => ({
    row: system,
    series,
    value: slope.value,
    interval: slope.bootstrap95,
    tip: `${system}, ${series}\n${within(slope.value, slope.bootstrap95)}\n${size}`,
  }));
}

function toRows(lines: readonly Line[], name: string) {
  return lines.map(({ system, series, slope }) => ({
    system,
    axis: series,
    [name]: slope.value,
    ...ends(slope.bootstrap95),
    bootstrap_se: slope.bootstrapSe,
  }));
}

function gainsOf(report: Report): Line[] {
  return groupsBy(report, "system").flatMap((group) => {
    const slopes: [string, Slope | null][] = [
      ["valence", group.valence.gain],
      ["arousal", group.arousal.gain],
      ["plane", group.gainPlane],
    ];
    return slopes.flatMap(([series, slope]) =>
      slope ? [{ system: group.key, series, slope, size: sizeOf(group) }] : [],
    );
  });
}

function offsetsOf(report: Report): Line[] {
  return groupsBy(report, "system").flatMap((group) =>
    (["valence", "arousal"] as const).flatMap((series) => {
      const slope = group[series].offset;
      return slope ? [{ system: group.key, series, slope, size: sizeOf(group) }] : [];
    }),
  );
}

const MISSING =
  "Nothing to show yet: a gain needs rated clips for four or more distinct targets that lie on both sides of neutral.";

/** How much of an intended difference is heard. */
export function GainFigure({ report }: { report: Report }) {
  const lines = gainsOf(report);
  return (
    <Figure
      id="gain"
      title="Gain per system"
      definition="gain"
      rows={toRows(lines, "gain")}
      missing={lines.length === 0 ? MISSING : null}
      caption={`How far what is heard moves when what is intended moves by one scale point: 1 is full strength, 0 none. Least squares over a system's clips, per axis and in the plane. A gain below 1 also contains how listeners use the scale and raters who ignore the music. ${intervalNote(report)} ${basisOf(report)}`}
    >
      <IntervalChart points={toPoints(lines)} series={GAINS} label="gain" reference={0} />
    </Figure>
  );
}

/** What a system sounds like whatever it is asked for. */
export function OffsetFigure({ report }: { report: Report }) {
  const lines = offsetsOf(report);
  return (
    <Figure
      id="offset"
      title="Offset per system"
      definition="gain"
      rows={toRows(lines, "offset")}
      missing={lines.length === 0 ? MISSING : null}
      caption={`What would be heard for a neutral target, minus neutral, in scale points: how pleasant (valence) or excited (arousal) a system sounds whatever it is asked for. Least squares over a system's clips. ${intervalNote(report)} ${basisOf(report)}`}
    >
      <IntervalChart
        points={toPoints(lines)}
        series={OFFSETS}
        label="offset (scale points)"
        reference={0}
      />
    </Figure>
  );
}
