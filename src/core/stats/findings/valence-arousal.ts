import { AXES_CONTRAST } from "#core/stats/compare-axes.ts";
import {
  contrastEvidence,
  type FindingSources,
  findContrast,
  tooFew,
} from "#core/stats/findings/sources.ts";
import { plain, sideOf, span } from "#core/stats/findings/words.ts";
import type { Finding } from "#core/stats/report.ts";
import type { ContrastReport } from "#core/stats/report-contrasts.ts";

function size({ difference, bootstrap95 }: ContrastReport): string {
  const [low, high] = bootstrap95 ?? [Number.NaN, Number.NaN];
  const facing: [number, number] = difference < 0 ? [-high, -low] : [low, high];
  return `by ${plain(Math.abs(difference))} scale points, 95% interval ${span(facing)}`;
}

function sentenceOf(error: ContrastReport, over: ContrastReport, holds: boolean, depends: boolean) {
  const larger = error.difference > 0 ? "larger" : "smaller";
  const less = over.difference < 0 ? "less" : "more";
  const detail = `Over the same clips, absolute error was ${larger} on valence than on arousal (${size(error)}), and the gain over an always neutral answer was ${less} (${size(over)}).`;
  if (depends)
    return `Whether arousal is conveyed better than valence depends on the measure. ${detail}`;
  if (holds) return `Arousal was conveyed better than valence, by both measures. ${detail}`;
  return `The data do not bear out that arousal is conveyed better than valence. ${detail}`;
}

/** Finding 4: arousal is conveyed better than valence, paired over clips. */
export function findValenceArousal(sources: FindingSources): Finding {
  const id = "valence-arousal";
  const error = findContrast(sources, AXES_CONTRAST, null, "absError");
  const over = findContrast(sources, AXES_CONTRAST, null, "overNeutral");
  if (!error || !over) return tooFew(id, "it needs rated clips");
  if (!error.bootstrap95 || !over.bootstrap95)
    return tooFew(id, "no bootstrap interval could be computed");
  const holds = sideOf(error.bootstrap95) === "above" && sideOf(over.bootstrap95) === "below";
  const depends = error.difference * over.difference > 0;
  return {
    id,
    holds: depends ? null : holds,
    undecided: depends ? "depends-on-measure" : null,
    sentence: sentenceOf(error, over, holds, depends),
    evidence: [
      contrastEvidence("absError, valence minus arousal", error),
      contrastEvidence("overNeutral, valence minus arousal", over),
    ],
  };
}
