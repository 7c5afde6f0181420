import type { Report } from "#core/stats/report.ts";
import type { RaterReport } from "#core/stats/report-raters.ts";
import { DotChart } from "#ui/charts/dot-chart.tsx";
import { Figure } from "#ui/charts/figure.tsx";
import { formatCount } from "../../../../words.ts";

/** More dots than that are a blot, and a page of megabytes; flagged ones come first. */
const MOST_DOTS = 2000;

const KINDS = [
  {
    name: "no flag",
    style: { color: "#0072b2", symbol: "circle" as const },
    of: ({ judged, flags }: RaterReport) => judged && flags.length === 0,
  },
  {
    name: "flagged",
    style: { color: "#d55e00", symbol: "triangle" as const },
    of: ({ flags }: RaterReport) => flags.length > 0,
  },
  {
    name: "too early to judge",
    style: { color: "#8a8a8a", symbol: "square" as const },
    hollow: true,
    of: ({ judged }: RaterReport) => !judged,
  },
];

function toDot(rater: RaterReport) {
  const { participant, agreement, topPairShare, z, n, flags, notes } = rater;
  const said = [...flags, ...notes.map((note) => `${note} (a note)`)].join(", ");
  return {
    x: topPairShare,
    y: agreement,
    tip:
      `${participant}: ${n} ratings\nagreement ${agreement.toFixed(2)} (z ${z.toFixed(2)})\n` +
      `two commonest answers ${Math.round(topPairShare * 100)}%${said ? `\n${said}` : ""}`,
  };
}

function toRow(rater: RaterReport) {
  const { participant, n, nScreen, judged, agreement, z, zAxis, topPairShare } = rater;
  return {
    ...{ participant, n, n_screen: nScreen, judged, agreement, z },
    ...{ z_valence: zAxis.valence, z_arousal: zAxis.arousal, top_pair_share: topPairShare },
    ...{ flags: rater.flags.join(" "), notes: rater.notes.join(" ") },
  };
}

/** Each participant: agreement with others against the share of the two commonest answers. */
export function RatersFigure({ report }: { report: Report }) {
  const sorted = report.raters.toSorted((a, b) => b.flags.length - a.flags.length);
  const shown = sorted.slice(0, MOST_DOTS);
  const flagged = report.raters.filter(({ flags }) => flags.length > 0).length;
  const judged = report.raters.filter((rater) => rater.judged).length;
  const series = KINDS.map(({ of, ...look }) => ({ ...look, dots: shown.filter(of).map(toDot) }));
  const lowest = Math.min(-0.2, ...shown.map(({ agreement }) => agreement));
  const cut =
    shown.length < sorted.length
      ? ` Shown: ${formatCount(shown.length)} of ${formatCount(sorted.length)}, flagged first.`
      : "";
  return (
    <Figure
      id="raters"
      title="Participants: agreement and variety of answers"
      definition="screening"
      rows={shown.map(toRow)}
      missing={shown.length === 0 ? "Nothing to show yet: nobody has rated a main clip." : null}
      caption={`One mark per participant. Up: agreement with the mean of the others on the same clips (mean correlation over both axes). Right: share of the two commonest pairs of answers. Screening-1 flags ${formatCount(flagged)} of ${formatCount(judged)} who have enough ratings to be judged. A flag says that answers cannot be told from answers given without the music; it deletes nothing.${cut}`}
    >
      <DotChart
        series={series.filter(({ dots }) => dots.length > 0)}
        xLabel="share of the two commonest answers"
        yLabel="agreement with others"
        xDomain={[0, 1]}
        yDomain={[Math.floor(lowest * 10) / 10, 1]}
        yReference={0}
        xReference={0.5}
      />
    </Figure>
  );
}
