import type { Report } from "#core/stats/report.ts";
import { type AxisReliability, reliabilityMeanings } from "#core/stats/report-reliability.ts";
import { axisStyles } from "#ui/charts/chart-style.ts";
import { Figure } from "#ui/charts/figure.tsx";
import { IntervalChart } from "#ui/charts/interval-chart.tsx";
import { basisOf, ends, within } from "./figure-words.ts";

const AXES = ["valence", "arousal"] as const;

function coefficients({ icc1, icc1k, iccCrossed, krippendorff }: AxisReliability) {
  const { interval, ordinal } = krippendorff;
  return [
    ["ICC(1), one rating", icc1, reliabilityMeanings.icc1],
    ["ICC(1,k), a clip's mean", icc1k, reliabilityMeanings.icc1k],
    ["ICC, crossed", iccCrossed, reliabilityMeanings.iccCrossed],
    ["Krippendorff, interval", interval, reliabilityMeanings.krippendorffInterval],
    ["Krippendorff, ordinal", ordinal, reliabilityMeanings.krippendorffOrdinal],
  ] as const;
}

/** How far listeners agree. */
export function ReliabilityFigure({ report }: { report: Report }) {
  const figures = AXES.flatMap((axis) =>
    coefficients(report.reliability[axis]).flatMap(([name, { value, ci95 }, meaning]) =>
      value === null ? [] : [{ axis, name, value, ci95, meaning }],
    ),
  );
  const points = figures.map(({ axis, name, value, ci95, meaning }) => ({
    ...{ row: name, series: axis, value, interval: ci95 },
    tip: `${name}, ${axis}\n${within(value, ci95)}\n${meaning}`,
  }));
  const rows = figures.map(({ axis, name, value, ci95 }) => {
    const { k0 } = report.reliability[axis];
    return { coefficient: name, axis, value, ...ends(ci95), k0 };
  });
  const circular = report.reliability.valence.circular
    ? "Circular: participants were left out for disagreeing with others, so agreement among the rest is no evidence. "
    : "";
  const k0 = report.reliability.valence.k0;
  const pending = report.pending.length > 0 ? "More is being computed. " : "";
  return (
    <Figure
      id="reliability"
      title="Reliability of the ratings"
      definition="reliability"
      rows={rows}
      missing={
        points.length === 0
          ? "Nothing to show yet: reliability needs two or more clips that two or more participants rated."
          : null
      }
      caption={`${circular}${pending}1 is perfect agreement. ICC(1,k) is for means of k0 = ${k0?.toFixed(2) ?? "–"} ratings. Whiskers: 95% bootstrap interval over clips. ${basisOf(report)}`}
    >
      <IntervalChart
        points={points}
        series={AXES.map((name) => ({ name, style: axisStyles[name] }))}
        label="coefficient"
        domain={[
          Math.min(
            0,
            ...points.map(({ value, interval }) => Math.floor((interval?.[0] ?? value) * 10) / 10),
          ),
          1,
        ]}
      />
    </Figure>
  );
}
