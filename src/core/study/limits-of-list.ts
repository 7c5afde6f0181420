import type { CountedClip } from "./cells.ts";
import { neighbourRuleFor } from "./neighbour-rule.ts";
import type { PlannedTrial } from "./planned-trial.ts";

/** How far one participant's list, or the worst of several, goes to the limits. */
export interface ListLimits {
  /** Most main clips from one cell; 1 by the rules. */
  maxPerCell: number;
  /** Most minus fewest main clips of a system; at most 1 by the rules. */
  maxSystemSpread: number;
  maxIntentSpread: number;
  /** Trials next to one with the same system or intent, where the rule holds; 0 by the rules. */
  sameNeighbours: number;
}

/** A study's main clips, as the limits need them. */
export interface ClipPlaces {
  systems: ReadonlySet<string | number>;
  intents: ReadonlySet<string | number>;
  byId: ReadonlyMap<number, CountedClip>;
}

export function clipPlaces(clips: readonly CountedClip[]): ClipPlaces {
  return {
    systems: new Set(clips.map((clip) => clip.system)),
    intents: new Set(clips.map((clip) => clip.intent)),
    byId: new Map(clips.map((clip) => [clip.id, clip])),
  };
}

function countBy<T>(values: readonly T[], known: Iterable<T> = []): number[] {
  const counts = new Map<T, number>([...known].map((value) => [value, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

function spread(counts: readonly number[]): number {
  return Math.max(...counts) - Math.min(...counts);
}

/** Looks at trials as presented: whatever plays a main clip counts as a neighbour. */
function countSameNeighbours(trials: readonly PlannedTrial[], places: ClipPlaces): number {
  const rule = neighbourRuleFor(places.systems.size, places.intents.size);
  return trials.filter((trial, at) => {
    const clip = places.byId.get(trial.clip);
    const before = places.byId.get(trials[at - 1]?.clip ?? Number.NaN);
    if (clip === undefined || before === undefined) return false;
    const sameSystem = rule.systems && clip.system === before.system;
    return sameSystem || (rule.intents && clip.intent === before.intent);
  }).length;
}

/**
 * Measures a list against the rules of assignment, from nothing but the list and the clips.
 *
 * @param trials one participant's trials in order
 */
export function limitsOfList(trials: readonly PlannedTrial[], places: ClipPlaces): ListLimits {
  const main = trials.flatMap(({ kind, clip }) => {
    const found = kind === "main" ? places.byId.get(clip) : undefined;
    return found ? [found] : [];
  });
  return {
    maxPerCell: Math.max(...countBy(main.map(({ system, intent }) => `${system}|${intent}`))),
    maxSystemSpread: spread(
      countBy(
        main.map((clip) => clip.system),
        places.systems,
      ),
    ),
    maxIntentSpread: spread(
      countBy(
        main.map((clip) => clip.intent),
        places.intents,
      ),
    ),
    sameNeighbours: countSameNeighbours(trials, places),
  };
}
