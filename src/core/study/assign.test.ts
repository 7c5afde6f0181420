import fc from "fast-check";
import { expect, test } from "vitest";
import { type AssignmentRequest, assign, DesignError } from "./assign.ts";
import { mostBalancedMainClips } from "./balanced-main-clips.ts";
import type { CountedClip } from "./cells.ts";
import { clipPlaces, limitsOfList } from "./limits-of-list.ts";
import type { PlannedTrial } from "./planned-trial.ts";
import { defaultProtocol } from "./protocol.ts";

const { session, scales } = defaultProtocol();

/** Six systems, 12 intents and three clips in each cell, as far as `keep` lets them be. */
function makeClips(keep: (cell: number) => boolean = () => true): CountedClip[] {
  return Array.from({ length: 216 }, (_, place) => ({
    id: place + 1,
    system: `system ${place % 6}`,
    intent: `intent ${Math.floor(place / 6) % 12}`,
    taken: 0,
  })).filter((_, place) => keep(place % 72));
}

const request: AssignmentRequest = {
  seed: "a seed",
  participantNumber: 1,
  clips: makeClips(),
  practice: [1001, 1002, 1003, 1004],
  anchors: (["hv_ha", "lv_ha", "lv_la", "hv_la"] as const).map((quadrant, i) => {
    return { id: 2001 + i, quadrant };
  }),
  session,
  scaleOrder: scales.order,
};

function ofKind(trials: readonly PlannedTrial[], kind: PlannedTrial["kind"]): PlannedTrial[] {
  return trials.filter((trial) => trial.kind === kind);
}

const ragged = fc.record({
  systems: fc.integer({ min: 1, max: 8 }),
  intents: fc.integer({ min: 1, max: 14 }),
  sizes: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 112, maxLength: 112 }),
  taken: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 }),
  wanted: fc.integer({ min: 1, max: 80 }),
  seed: fc.string(),
});

test("every list keeps every limit, whatever the cells' sizes and holes", () => {
  fc.assert(
    fc.property(ragged, ({ systems, intents, sizes, taken, wanted, seed }) => {
      const clips = Array.from({ length: systems * intents }, (_, cell) =>
        Array.from({ length: sizes[cell] ?? 0 }, (_, index) => ({
          id: 10_000 + cell * 10 + index,
          system: cell % systems,
          intent: Math.floor(cell / systems),
          taken: taken[(cell * 7 + index) % taken.length] ?? 0,
        })),
      ).flat();
      const mainClips = mostBalancedMainClips(clips, wanted);
      if (mainClips === 0) return;
      const { trials } = assign({ ...request, seed, clips, session: { ...session, mainClips } });
      expect(ofKind(trials, "main").length).toBe(mainClips);
      const limits = limitsOfList(trials, clipPlaces(clips));
      expect(limits.maxPerCell).toBe(1);
      expect(limits.maxSystemSpread).toBeLessThanOrEqual(1);
      expect(limits.maxIntentSpread).toBeLessThanOrEqual(1);
      expect(limits.sameNeighbours).toBe(0);
    }),
    { numRuns: 400 },
  );
});

test("every repeat follows its clip at least ten trials later, and no clip comes three times", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 11, max: 72 }), (seed, mainClips) => {
      const shape = { ...session, mainClips, repeatsShare: 0.1 };
      const { trials } = assign({ ...request, seed, session: shape });
      const repeats = ofKind(trials, "repeat");
      expect(repeats.length).toBe(Math.round(mainClips / 10));
      expect(new Set(repeats.map((trial) => trial.clip)).size).toBe(repeats.length);
      for (const repeat of repeats) {
        const first = trials.find((t) => t.kind === "main" && t.clip === repeat.clip);
        expect(repeat.position - (first?.position ?? Number.NaN)).toBeGreaterThanOrEqual(10);
      }
    }),
  );
});

test("practice comes first and in its order, anchors once in each quarter, catch trials in each half", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { trials } = assign({ ...request, seed });
      expect(trials.map((trial) => trial.position)).toEqual(trials.map((_, i) => i + 1));
      expect(trials.slice(0, 4).map((trial) => trial.clip)).toEqual([1001, 1002, 1003, 1004]);
      const rest = trials.slice(4);
      const heard = rest.filter((trial) => trial.kind === "main" || trial.kind === "repeat");
      const stretches = (kind: PlannedTrial["kind"], count: number) =>
        ofKind(trials, kind).map(({ position }) => {
          const gap = heard.filter((trial) => trial.position < position).length;
          return Math.ceil((gap * count) / heard.length) - 1;
        });
      expect(stretches("anchor", 4)).toEqual([0, 1, 2, 3]);
      expect(stretches("catch", 2)).toEqual([0, 1]);
      expect(rest[0]?.kind).not.toBe("catch");
    }),
  );
});

test("the same seed and counts give the same list byte for byte, however the clips are ordered", () => {
  const list = JSON.stringify(assign(request));
  expect(JSON.stringify(assign({ ...request, clips: makeClips().reverse() }))).toBe(list);
  expect(JSON.stringify(assign({ ...request, seed: "another" }))).not.toBe(list);
});

test("a clip with fewer ratings than the others of its cell is the one that is heard", () => {
  const clips = makeClips().map((clip) => ({ ...clip, taken: clip.id > 72 ? 3 : 2 }));
  const heard = ofKind(assign({ ...request, clips }).trials, "main");
  expect(heard.every((trial) => trial.clip <= 72)).toBe(true);
});

test("cells that lack ratings are filled before the others", () => {
  const behind = new Set(["intent 3", "intent 8"]);
  const clips = makeClips().map((clip) => ({
    ...clip,
    taken: behind.has(String(clip.intent)) ? 0 : 1,
  }));
  const places = clipPlaces(clips);
  const heard = ofKind(assign({ ...request, clips }).trials, "main");
  const filled = heard.filter((t) => behind.has(String(places.byId.get(t.clip)?.intent)));
  expect(filled.length).toBe(10);
});

test("which scale comes first alternates between participants unless the protocol says which", () => {
  const firstScales = (scaleOrder: AssignmentRequest["scaleOrder"]) =>
    [1, 2, 3].map((participantNumber) => {
      return assign({ ...request, scaleOrder, participantNumber }).firstScale;
    });
  expect(firstScales("alternate")).toEqual(["valence", "arousal", "valence"]);
  expect(firstScales("arousal-first")).toEqual(["arousal", "arousal", "arousal"]);
});

test("a break is offered after every 24 trials that are not practice", () => {
  const { trials } = assign(request);
  expect(ofKind(trials, "practice").every((trial) => trial.block === 0)).toBe(true);
  const sizes = [1, 2, 3].map((block) => trials.filter((trial) => trial.block === block).length);
  expect(sizes).toEqual([24, 24, trials.length - 4 - 48]);
});

test("a catch trial asks for one number on both scales and plays a practice clip", () => {
  const catches = ofKind(assign(request).trials, "catch");
  expect(catches.length).toBe(2);
  for (const { clip, catchValues } of catches) {
    expect(catchValues?.valence).toBe(catchValues?.arousal);
    expect(request.practice).toContain(clip);
  }
  expect(catches[0]?.catchValues).not.toEqual(catches[1]?.catchValues);
});

test("without practice clips a catch trial plays a clip that was heard before and clashes with nothing", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { trials } = assign({ ...request, seed, practice: [] });
      for (const { clip, position } of ofKind(trials, "catch")) {
        const before = trials.slice(0, position - 1);
        expect(before.some((trial) => trial.clip === clip)).toBe(true);
      }
      expect(limitsOfList(trials, clipPlaces(request.clips)).sameNeighbours).toBe(0);
    }),
  );
});

test("more main clips than cells, or cells that cannot be balanced, are refused in words", () => {
  const tooMany = { ...request, session: { ...session, mainClips: 73 } };
  expect(() => assign(tooMany)).toThrow(DesignError);
  const oneRow = makeClips((cell) => cell % 6 === 0 || cell === 1);
  expect(() =>
    assign({ ...request, clips: oneRow, session: { ...session, mainClips: 8 } }),
  ).toThrow(
    /8 main clips per participant cannot be chosen from 13 cells of 2 systems and 12 intents/,
  );
});
