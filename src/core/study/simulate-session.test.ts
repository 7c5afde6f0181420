import { expect, test } from "vitest";
import { createRandom } from "#core/random.ts";
import { clipPlaces } from "./limits-of-list.ts";
import { defaultPerceptionModel } from "./perception-model.ts";
import { defaultProtocol } from "./protocol.ts";
import { type PlannedSession, runSessions } from "./run-sessions.ts";
import { type HeardByAll, simulateSession } from "./simulate-session.ts";

const clips = Array.from({ length: 72 }, (_, cell) => {
  return { id: cell + 1, system: cell % 6, intent: Math.floor(cell / 6), taken: 0 };
});

const heard = new Map<number, HeardByAll>(
  clips.map(({ id }) => {
    const axis = { value: 6, target: 7 };
    return [id, { access: "commercial", valence: axis, arousal: axis, milliseconds: 10_000 }];
  }),
);

function sessions(dropout: number): PlannedSession[] {
  const { session, scales } = defaultProtocol();
  const shape = { session: { ...session, practiceClips: 0, anchors: 0 }, scaleOrder: scales.order };
  const request = { ...shape, practice: [], anchors: [], participants: 8, dropout, seed: 3 };
  return [...runSessions(request, clipPlaces(clips.map((clip) => ({ ...clip }))))];
}

function answersOf(session: PlannedSession) {
  return simulateSession(session, heard, defaultPerceptionModel, createRandom(session.seed));
}

test("those who finish answer every trial, those who leave the first ones only", () => {
  const all = sessions(0.5);
  expect(all.filter(({ answered, trials }) => answered === trials.length)).toHaveLength(8);
  for (const session of all) {
    const positions = answersOf(session).map(({ position }) => position);
    expect(positions).toEqual(Array.from({ length: session.answered }, (_, i) => i + 1));
  }
});

test("nothing is answered before it was heard, nor shown before the last answer was sent", () => {
  for (const session of sessions(0)) {
    let sent = 0;
    for (const answer of answersOf(session)) {
      expect(answer.shownAfter).toBeGreaterThan(sent);
      expect(answer.heardMs - answer.firstPlayMs).toBe(10_000);
      expect(Math.min(answer.valenceMs, answer.arousalMs)).toBeGreaterThanOrEqual(answer.heardMs);
      expect(answer.sentMs).toBeGreaterThanOrEqual(Math.max(answer.valenceMs, answer.arousalMs));
      sent = answer.shownAfter + answer.sentMs;
    }
  }
});

test("the scale that comes first is answered first", () => {
  for (const session of sessions(0)) {
    const early = answersOf(session).every(({ valenceMs, arousalMs }) => valenceMs <= arousalMs);
    expect(early).toBe(session.firstScale === "valence");
  }
});

test("the same seed gives the same answers", () => {
  const [one, again] = [sessions(0.3).map(answersOf), sessions(0.3).map(answersOf)];
  expect(one).toEqual(again);
});
