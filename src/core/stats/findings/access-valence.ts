import { ACCESS_CONTRAST } from "#core/stats/compare-access.ts";
import {
  contrastEvidence,
  evidence,
  type FindingSources,
  findContrast,
  findGroup,
  tooFew,
} from "#core/stats/findings/sources.ts";
import { listed, printP, sideOf, signed, span } from "#core/stats/findings/words.ts";
import type { Finding } from "#core/stats/report.ts";
import type { SystemLevel } from "#core/stats/report-contrasts.ts";

/** What systems as units allow to say about commercial systems in general. */
function inGeneral(level: SystemLevel | null, systems: FindingSources["systems"]): string {
  if (!level) return "";
  const [k, n] = [systems.commercial.length, systems.commercial.length + systems.openSource.length];
  const found = `an exact permutation of which systems are commercial gives ${printP(level.permutationP)}`;
  if (level.permutationP < 0.05)
    return ` Over systems as units the difference holds too: ${found} (${k} of ${n} commercial).`;
  // With as many commercial as not, the mirrored split is as extreme as the actual one.
  const floor = (2 * k === n ? 2 : 1) / level.splits;
  const why =
    floor >= 0.05
      ? `with ${k} of ${n} commercial it cannot be below ${printP(floor).slice(4)}`
      : `${k} of ${n} are commercial`;
  return ` This speaks of these systems, not of commercial systems in general: ${found}, and ${why}.`;
}

/** Finding 1: commercial systems sound more pleasant than intended, open-source systems less. */
export function findAccessValence(sources: FindingSources): Finding {
  const id = "access-valence";
  const first = findGroup(sources, "access", "commercial")?.valence.error;
  const second = findGroup(sources, "access", "open-source")?.valence.error;
  const contrast = findContrast(sources, ACCESS_CONTRAST, "valence", "error");
  if (!first || !second || !contrast)
    return tooFew(id, "it needs clips of commercial and of open-source systems");
  if (!first.bootstrap95 || !second.bootstrap95 || !contrast.bootstrap95)
    return tooFew(id, "no bootstrap interval could be computed");
  const { commercial, openSource } = sources.systems;
  const holds = sideOf(first.bootstrap95) === "above" && sideOf(second.bootstrap95) === "below";
  const a = `mean valence error ${signed(first.value)} scale points, 95% interval ${span(first.bootstrap95)}`;
  const b = `${signed(second.value)}, ${span(second.bootstrap95)}`;
  const apart = `The difference is ${signed(contrast.difference)} (${span(contrast.bootstrap95)}).`;
  const sentence = holds
    ? `The commercial systems (${listed(commercial)}) sounded more pleasant than intended (${a}), the open-source systems (${listed(openSource)}) less pleasant (${b}). ${apart}`
    : `The data do not bear out that commercial systems sound more pleasant than intended and open-source systems less: commercial (${listed(commercial)}) ${a}; open-source (${listed(openSource)}) ${b}. ${apart}`;
  const level = contrast.systemLevel;
  return {
    id,
    holds,
    undecided: null,
    sentence: sentence + inGeneral(level, sources.systems),
    evidence: [
      evidence("valence error, commercial", first),
      evidence("valence error, open-source", second),
      contrastEvidence("valence error, commercial minus open-source", contrast),
      ...(level
        ? [
            {
              label: `difference of system means, permutation over ${level.splits} splits`,
              value: level.difference,
              interval: null,
              p: level.permutationP,
            },
          ]
        : []),
    ],
  };
}
