import fc from "fast-check";
import { expect, test } from "vitest";
import { assign, DesignError } from "./assign.ts";
import { clipPlaces, limitsOfList } from "./limits-of-list.ts";

/** A design small enough to try every choice and every order of it. */
const smallDesign = fc
  .record({
    systems: fc.integer({ min: 1, max: 4 }),
    intents: fc.integer({ min: 1, max: 4 }),
    holes: fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 6 }),
    mainClips: fc.integer({ min: 1, max: 7 }),
    seed: fc.integer(),
  })
  .map(({ systems, intents, holes, mainClips, seed }) => {
    const clips = Array.from({ length: systems * intents }, (_, cell) => ({
      id: cell + 1,
      system: cell % systems,
      intent: Math.floor(cell / systems),
      taken: 0,
    })).filter((_, cell) => !holes.includes(cell));
    return { clips, mainClips, seed };
  })
  .filter(({ clips }) => clips.length > 0);

type Clip = { id: number; system: number; intent: number };

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

function isEven(values: readonly number[], all: ReadonlySet<number>): boolean {
  const counts = [...all].map((value) => values.filter((other) => other === value).length);
  return Math.max(...counts) - Math.min(...counts) <= 1;
}

function canFollow(
  path: readonly Clip[],
  rest: readonly Clip[],
  keep: [boolean, boolean],
): boolean {
  if (rest.length === 0) return true;
  const last = path.at(-1);
  return rest.some((clip) => {
    if (last && keep[0] && last.system === clip.system) return false;
    if (last && keep[1] && last.intent === clip.intent) return false;
    const others = rest.filter((other) => other !== clip);
    return canFollow([...path, clip], others, keep);
  });
}

test("a list is refused only where no choice is balanced, and clashes only where no order is free", () => {
  let refused = 0;
  fc.assert(
    fc.property(smallDesign, ({ clips, mainClips, seed }) => {
      const systems = new Set(clips.map((clip) => clip.system));
      const intents = new Set(clips.map((clip) => clip.intent));
      const balanced = subsets(clips, mainClips).filter(
        (chosen) =>
          isEven(
            chosen.map((clip) => clip.system),
            systems,
          ) &&
          isEven(
            chosen.map((clip) => clip.intent),
            intents,
          ),
      );
      const make = () =>
        assign({
          seed,
          participantNumber: 1,
          clips,
          practice: [],
          anchors: [],
          session: {
            mainClips,
            practiceClips: 0,
            anchors: 0,
            catchTrials: 0,
            repeatsShare: 0,
            repeatsMinDistance: 10,
            breakEvery: null,
          },
          scaleOrder: "alternate",
        });
      if (balanced.length === 0) {
        refused += 1;
        expect(make).toThrow(DesignError);
        return;
      }
      const { trials, sameNeighbours } = make();
      const limits = limitsOfList(trials, clipPlaces(clips));
      expect(limits.maxPerCell).toBe(1);
      expect(limits.maxSystemSpread).toBeLessThanOrEqual(1);
      expect(limits.maxIntentSpread).toBeLessThanOrEqual(1);
      expect(limits.sameNeighbours).toBe(sameNeighbours);
      if (sameNeighbours === 0) return;
      const keep: [boolean, boolean] = [systems.size >= 3, intents.size >= 3];
      expect(balanced.some((chosen) => canFollow([], chosen, keep))).toBe(false);
    }),
    { numRuns: 1000 },
  );
  expect(refused).toBeGreaterThan(0);
});
