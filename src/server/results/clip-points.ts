import type { AnalysisInput } from "#core/stats/input.ts";
import type { Report } from "#core/stats/report.ts";

/** A clip as a figure shows it. */
export interface ClipPoint {
  /** The name it came with. */
  key: string;
  system: string;
  intent: string;
  ratings: number;
  /** Means over its ratings, 1 to 9. */
  valence: number;
  arousal: number;
  targetValence: number;
  targetArousal: number;
}

/** How often each answer was given, 1 first, 9 last. */
export interface RatingCounts {
  /** `all`, or a system. */
  key: string;
  valence: number[];
  arousal: number[];
}

interface Sums {
  ratings: number;
  valence: number;
  arousal: number;
}

/** Codes of the participants whose ratings entered a report. */
function includedIn({ raters, rule }: Report): Set<string> {
  const entering = raters.filter(({ flags }) => rule.include !== "not-flagged" || !flags.length);
  return new Set(entering.map(({ participant }) => participant));
}

/** The main ratings that entered a report, in the order of the input. */
export function enteringRatings(input: AnalysisInput, report: Report): AnalysisInput["ratings"] {
  const included = includedIn(report);
  return input.ratings.filter(
    ({ participant, kind }) => (kind ?? "main") === "main" && included.has(participant),
  );
}

function sumClips(ratings: AnalysisInput["ratings"]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const { clip, valence, arousal } of ratings) {
    const held = sums.get(clip) ?? { ratings: 0, valence: 0, arousal: 0 };
    held.ratings += 1;
    held.valence += valence;
    held.arousal += arousal;
    sums.set(clip, held);
  }
  return sums;
}

/** The clips behind a report, each with its means; none while results are sealed. */
export function describeClips(input: AnalysisInput, report: Report): ClipPoint[] {
  if (report.sealed) return [];
  const sums = sumClips(enteringRatings(input, report));
  const targets = new Map(input.intents.map((intent) => [intent.key, intent]));
  return input.clips.flatMap(({ key, role, system, intent }): ClipPoint[] => {
    const held = sums.get(key);
    const target = targets.get(intent ?? "");
    if (role !== "main" || !system || !intent || !target || !held) return [];
    if (held.ratings < report.rule.minimumRatingsPerClip) return [];
    const { ratings } = held;
    const { targetValence, targetArousal } = target;
    const means = { valence: held.valence / ratings, arousal: held.arousal / ratings };
    return [{ key, system, intent, ratings, ...means, targetValence, targetArousal }];
  });
}

const noCounts = () => Array.from({ length: 9 }, () => 0);

/** How the scales were used, over all answers and, unless sealed, by system. */
export function countRatings(input: AnalysisInput, report: Report): RatingCounts[] {
  const systemOf = new Map(input.clips.map(({ key, system }) => [key, system ?? ""]));
  const byKey = new Map<string, RatingCounts>();
  const add = (key: string, valence: number, arousal: number) => {
    const held = byKey.get(key) ?? { key, valence: noCounts(), arousal: noCounts() };
    held.valence[valence - 1] = (held.valence[valence - 1] ?? 0) + 1;
    held.arousal[arousal - 1] = (held.arousal[arousal - 1] ?? 0) + 1;
    byKey.set(key, held);
  };
  for (const { clip, valence, arousal } of enteringRatings(input, report)) {
    add("all", valence, arousal);
    const system = systemOf.get(clip);
    if (system && !report.sealed) add(system, valence, arousal);
  }
  const order = ["all", ...input.systems.map(({ key }) => key)];
  return order.flatMap((key) => byKey.get(key) ?? []);
}
