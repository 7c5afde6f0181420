import { expect, test } from "vitest";
import type { CountedClip } from "./cells.ts";
import { type DesignRequest, designStudy } from "./design-study.ts";
import { countLeavers } from "./plan-starts.ts";
import { defaultProtocol } from "./protocol.ts";

/** How many of a system's 12 cells hold 13 clips and not 14, as in the published AImoclips. */
const SHORT_CELLS = [4, 3, 3, 1, 4, 2];

/** 991 clips in 72 cells, 164 to 167 per system. */
function makeClips(): CountedClip[] {
  const clips: CountedClip[] = [];
  SHORT_CELLS.forEach((short, system) => {
    for (let intent = 0; intent < 12; intent++) {
      const size = (intent + 3 * system) % 12 < short ? 13 : 14;
      for (let i = 0; i < size; i++) {
        clips.push({ id: clips.length + 1, system, intent, taken: 0 });
      }
    }
  });
  return clips;
}

const { session, scales } = defaultProtocol();

const study: DesignRequest = {
  clips: makeClips(),
  practice: [2001, 2002, 2003, 2004],
  anchors: [],
  session,
  scaleOrder: scales.order,
  participants: 111,
  dropout: 0.2,
  seed: 1,
};

test("at AImoclips' size every clip gets as many ratings as any other, give or take two, over 100 seeds", () => {
  expect(study.clips.length).toBe(991);
  for (let seed = 1; seed <= 100; seed++) {
    const outcome = designStudy({ ...study, seed });
    expect(outcome.dropouts).toBe(28);
    const { min, max, sd } = outcome.ratingsPerClip;
    expect(max - min).toBeLessThanOrEqual(2);
    expect(sd).toBeLessThanOrEqual(0.6);
    expect(outcome.perParticipant).toEqual({
      maxPerCell: 1,
      maxSystemSpread: 1,
      maxIntentSpread: 1,
      sameNeighbours: 0,
    });
  }
}, 180_000);

test("the same seed gives the same outcome, and the study's own counts stay as they are", () => {
  const small = { ...study, participants: 12 };
  expect(designStudy(small)).toEqual(designStudy(small));
  expect(study.clips.every((clip) => clip.taken === 0)).toBe(true);
});

test("without drop-outs every answer is counted once", () => {
  const { ratingsPerClip } = designStudy({ ...study, participants: 20, dropout: 0 });
  expect(ratingsPerClip.mean).toBeCloseTo((20 * 56) / 991, 12);
});

test("answers of those who leave count unless the protocol drops unfinished sessions", () => {
  const request = { ...study, participants: 20, dropout: 0.5 };
  const kept = designStudy(request).ratingsPerClip.mean;
  const dropped = designStudy({ ...request, unfinished: "drop" }).ratingsPerClip.mean;
  expect(dropped).toBeCloseTo((20 * 56) / 991, 12);
  expect(kept).toBeGreaterThan(dropped);
});

test("a study under way goes on from its counts and evens them out", () => {
  const clips = makeClips().map((clip) => ({ ...clip, taken: clip.id % 3 }));
  const { min, max } = designStudy({ ...study, clips, participants: 60 }).ratingsPerClip;
  expect(max - min).toBeLessThanOrEqual(2);
});

test("the share of drop-outs is of all who start", () => {
  expect(countLeavers(111, 0.2)).toBe(28);
  expect(countLeavers(7000, 0.3)).toBe(3000);
  expect(() => countLeavers(10, 1)).toThrow(RangeError);
});
