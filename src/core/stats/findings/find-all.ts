import { findAccessValence } from "#core/stats/findings/access-valence.ts";
import { findArousalHalves } from "#core/stats/findings/arousal-halves.ts";
import { findNeutralBias } from "#core/stats/findings/neutral-bias.ts";
import type { FindingSources } from "#core/stats/findings/sources.ts";
import { findValenceArousal } from "#core/stats/findings/valence-arousal.ts";
import type { Finding } from "#core/stats/report.ts";

/** The paper's four findings, each as the data have it. */
export function findAll(sources: FindingSources): Finding[] {
  return [
    findAccessValence(sources),
    findArousalHalves(sources),
    findNeutralBias(sources),
    findValenceArousal(sources),
  ];
}
