import type { Random } from "#core/random.ts";
import type { Hearing } from "./insert-repeats.ts";
import { clash, type NeighbourRule } from "./neighbour-rule.ts";
import type { Insertion } from "./planned-trial.ts";
import { spreadGaps } from "./spread-gaps.ts";

/** The numbers that catch trials ask for: far from what a clicker in the middle gives. */
const CATCH_NUMBERS = [1, 2, 8, 9] as const;

/** A main clip that was heard before a gap and clashes with neither of the gap's neighbours. */
function heardClip(
  hearings: readonly Hearing[],
  gap: number,
  rule: NeighbourRule,
  random: Random,
): number | null {
  const neighbours = [hearings[gap - 1], hearings[gap]].filter((h) => h !== undefined);
  const suitable = hearings
    .slice(0, gap)
    .filter((clip) => !neighbours.some((neighbour) => clash(rule, neighbour, clip)));
  return suitable[random.integer(Math.max(1, suitable.length))]?.id ?? null;
}

/**
 * Plans catch trials, spread over the session. Each plays a practice clip, or, in a study without
 * any, a main clip that was heard before; where there is neither, the catch trial is left out.
 *
 * @param hearings the main clips and repeats as they will be heard
 * @param used gaps that hold anchors
 * @param practice ids of the practice clips
 */
export function planCatchTrials(
  hearings: readonly Hearing[],
  count: number,
  used: ReadonlySet<number>,
  practice: readonly number[],
  rule: NeighbourRule,
  random: Random,
): Insertion[] {
  const numbers = random.shuffle(CATCH_NUMBERS);
  const taken = new Set<number>();
  return spreadGaps(hearings.length, count, used, random).flatMap((gap, i) => {
    const value = numbers[i % numbers.length] ?? 9;
    const clip =
      practice.length > 0
        ? practice[random.integer(practice.length)]
        : heardClip(hearings, gap, rule, random);
    const isCrowded = practice.length === 0 && taken.has(gap);
    taken.add(gap);
    if (clip === undefined || clip === null || isCrowded) return [];
    return [
      { gap, trial: { kind: "catch", clip, catchValues: { valence: value, arousal: value } } },
    ];
  });
}
