import { HALVES_CONTRAST } from "#core/stats/compare-halves.ts";
import {
  contrastEvidence,
  type FindingSources,
  findContrast,
  findGroup,
  tooFew,
} from "#core/stats/findings/sources.ts";
import { listed, plain, printP, sideOf, span } from "#core/stats/findings/words.ts";
import type { Finding } from "#core/stats/report.ts";
import type { ContrastReport } from "#core/stats/report-contrasts.ts";

/** How far high-arousal intents are ahead by a contrast: positive when they are conveyed better. */
function ahead({ measure, difference }: ContrastReport): number {
  return measure === "overNeutral" ? difference : -difference;
}

/** Whether the interval says that high-arousal intents are conveyed better, worse, or neither. */
function verdict(contrast: ContrastReport): "better" | "worse" | "open" {
  const side = sideOf(contrast.bootstrap95);
  if (side === null) return "open";
  return (side === "above") === (contrast.measure === "overNeutral") ? "better" : "worse";
}

function size(contrast: ContrastReport): string {
  const value = ahead(contrast);
  const [low, high] = contrast.bootstrap95 ?? [Number.NaN, Number.NaN];
  const turned: [number, number] =
    value < 0 === contrast.difference < 0 ? [low, high] : [-high, -low];
  const facing: [number, number] = value < 0 ? [-turned[1], -turned[0]] : turned;
  return `by ${plain(Math.abs(value))} scale points, 95% interval ${span(facing)}`;
}

/** Names the systems in which the distances go the other way. */
function exceptions(sources: FindingSources, overall: number): string {
  const other = sources.halvesBySystem
    .filter((each) => each.measure === "distance" && ahead(each) * overall <= 0)
    .map(({ contrast }) => contrast);
  return other.length > 0 ? ` (not for ${listed(other)})` : "";
}

/** Why the two measures can differ: how far out the targets lie. */
function targetsApart(sources: FindingSources): string {
  const high = findGroup(sources, "arousal-half", "high")?.neutralDistance;
  const low = findGroup(sources, "arousal-half", "low")?.neutralDistance;
  if (high === undefined || low === undefined) return "";
  const where = high < low ? "nearer to" : "farther from";
  return ` Targets of high-arousal intents lie ${where} the neutral point (${plain(high)} against ${plain(low)}), which the distance alone does not allow for.`;
}

const conveyed = { better: "better", worse: "worse", open: "neither clearly better nor worse" };

function sentenceOf(sources: FindingSources, distance: ContrastReport, over: ContrastReport) {
  const [byDistance, byNeutral] = [verdict(distance), verdict(over)];
  const nearer = ahead(distance) > 0 ? "nearer to" : "farther from";
  const head = `By distance, clips of high-arousal intents came ${nearer} their targets than those of low-arousal intents${exceptions(sources, ahead(distance))}: ${size(distance)}.`;
  const more = ahead(over) > 0 ? "more" : "less";
  const tail = `Against an answer that is always neutral they gained ${more}: ${size(over)}.`;
  const intents = over.intentPermutation
    ? ` Over intents as units the tests give ${printP(distance.intentPermutation?.p ?? 1)} and ${printP(over.intentPermutation.p)}.`
    : "";
  const rest = `${head} ${tail}${targetsApart(sources)}${intents}`;
  if (ahead(distance) * ahead(over) < 0)
    return `Whether high-arousal intents are conveyed better depends on the measure. ${rest}`;
  if (byDistance === "better" && byNeutral === "better")
    return `High-arousal intents were conveyed better than low-arousal intents. ${rest}`;
  return `The data do not bear out that high-arousal intents are conveyed better: ${conveyed[byDistance]} by distance, ${conveyed[byNeutral]} against the neutral answer. ${rest}`;
}

/** Finding 2: high-arousal intents are conveyed better. It can depend on the measure, and says so. */
export function findArousalHalves(sources: FindingSources): Finding {
  const id = "arousal-halves";
  const distance = findContrast(sources, HALVES_CONTRAST, "plane", "distance");
  const over = findContrast(sources, HALVES_CONTRAST, "plane", "overNeutral");
  if (!distance || !over)
    return tooFew(id, "it needs clips of high-arousal and low-arousal intents");
  if (!distance.bootstrap95 || !over.bootstrap95)
    return tooFew(id, "no bootstrap interval could be computed");
  const depends = ahead(distance) * ahead(over) < 0;
  const both = verdict(distance) === "better" && verdict(over) === "better";
  const perAxis = (["valence", "arousal"] as const).flatMap((axis) =>
    (["absError", "overNeutral"] as const).flatMap((measure) => {
      const found = findContrast(sources, HALVES_CONTRAST, axis, measure);
      return found ? [contrastEvidence(`${axis} ${measure}, high minus low`, found)] : [];
    }),
  );
  return {
    id,
    holds: depends ? null : both,
    undecided: depends ? "depends-on-measure" : null,
    sentence: sentenceOf(sources, distance, over),
    evidence: [
      contrastEvidence("distance, high minus low", distance),
      contrastEvidence("plane overNeutral, high minus low", over),
      ...perAxis,
      ...sources.halvesBySystem.map((each) =>
        contrastEvidence(`${each.contrast}: ${each.measure}, high minus low`, each),
      ),
    ],
  };
}
