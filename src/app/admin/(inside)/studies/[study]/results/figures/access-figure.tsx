import type { Report } from "#core/stats/report.ts";
import type { ContrastReport } from "#core/stats/report-contrasts.ts";
import { axisStyles } from "#ui/charts/chart-style.ts";
import { Figure } from "#ui/charts/figure.tsx";
import { IntervalChart } from "#ui/charts/interval-chart.tsx";
import { basisOf, ends, intervalNote, orP, quadrantNames, within } from "./figure-words.ts";

const AXES = ["valence", "arousal"] as const;

function scopeName({ scope }: ContrastReport): string {
  return scope === "all" ? "all intents" : quadrantNames[scope];
}

function describe(contrast: ContrastReport): string {
  const { axis, difference, bootstrap95, pHolm, n, mixed, systemLevel } = contrast;
  return [
    `${scopeName(contrast)}, ${axis}`,
    `${within(difference, bootstrap95)}${orP(pHolm, "(Holm)")}`,
    `${n[0]} commercial and ${n[1]} open-source clips`,
    ...(mixed ? [`mixed model ${within(mixed.estimate, mixed.ci95)}`] : []),
    ...(systemLevel
      ? [`systems as units${orP(systemLevel.permutationP, "(permutation)").replace("\n", ": ")}`]
      : []),
  ].join("\n");
}

function toRow(contrast: ContrastReport) {
  const { axis, scope, measure, difference, bootstrap95, p, pHolm, n, welch, mixed } = contrast;
  return {
    ...{ scope, axis, measure, commercial_clips: n[0], open_source_clips: n[1], difference },
    ...ends(bootstrap95),
    ...{ p, p_holm: pHolm, welch_t: welch?.t ?? null, welch_df: welch?.df ?? null },
    ...{ welch_p: welch?.p ?? null, hedges_g: contrast.hedgesG },
    ...{ mixed_estimate: mixed?.estimate ?? null, mixed_se: mixed?.se ?? null },
    ...{ mixed_p: mixed?.p ?? null },
    system_level_permutation_p: contrast.systemLevel?.permutationP ?? null,
  };
}

/** Why there are no mixed models beside the contrasts, if there are none. */
function modelNote({ pending, contrasts }: Report): string {
  if (pending.includes("mixed-models")) return "Mixed models are being fitted.";
  const missing = contrasts.find(({ mixedMissing }) => mixedMissing !== null)?.mixedMissing;
  return missing ? `No mixed model: ${missing}.` : "";
}

/** Commercial against open-source systems. */
export function AccessFigure({ report }: { report: Report }) {
  const { commercial } = report.rule;
  const contrasts = report.contrasts.filter(
    ({ contrast }) => contrast === "commercial|open-source",
  );
  const errors = contrasts.filter(({ measure }) => measure === "error");
  const points = errors.map((contrast) => ({
    row: scopeName(contrast),
    series: contrast.axis ?? "",
    value: contrast.difference,
    interval: contrast.bootstrap95,
    tip: describe(contrast),
  }));
  return (
    <Figure
      id="access"
      title="Commercial against open-source systems"
      definition="contrasts"
      rows={contrasts.map(toRow)}
      missing={
        points.length === 0
          ? "Nothing to show: this needs rated clips of commercial and of open-source systems. Which count as commercial can be chosen above."
          : null
      }
      caption={`Mean error of the commercial systems (${commercial.join(", ")}) minus that of the others, in scale points, over all intents and per quadrant of the intended emotion. These intervals speak of these systems; for commercial systems in general see the test with systems as units among the values. ${intervalNote(report)} ${modelNote(report)} ${basisOf(report)}`}
    >
      <IntervalChart
        points={points}
        series={AXES.map((name) => ({ name, style: axisStyles[name] }))}
        label="difference of mean errors (scale points)"
        reference={0}
      />
    </Figure>
  );
}
