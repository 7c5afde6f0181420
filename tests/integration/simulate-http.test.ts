import { expect, test } from "vitest";
import { createRandom } from "#core/random.ts";
import { defaultPerceptionModel } from "#core/study/perception-model.ts";
import type { PlannedTrial } from "#core/study/planned-trial.ts";
import {
  type HeardByAll,
  type SimulatedAnswer,
  simulateSession,
} from "#core/study/simulate-session.ts";
import { db } from "#server/db/client.ts";
import { hashSecret } from "#server/participants/codes.ts";
import { checkCounters } from "#server/studies/check-counters.ts";
import { makeClipStudy } from "../support/clip-study.ts";
import { consentBody, cookieOf, entryFor } from "../support/http-participant.ts";
import { postToHandlers } from "../support/post-to-handlers.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const slug = "twelve";
const post = postToHandlers(slug);
const HOUR = 60 * 60 * 1000;

const heardByAll: HeardByAll = {
  access: "commercial",
  valence: { value: 6, target: 7 },
  arousal: { value: 4, target: 3 },
  milliseconds: 1000,
};

/** Starts a session; its clock began an hour ago, so that all clips can have been heard. */
async function start(body: unknown) {
  const cookie = cookieOf(await post("start", body, null));
  expect((await post("begin", {}, cookie)).status).toBe(204);
  const cookieHash = hashSecret(cookie.slice(cookie.indexOf("=") + 1));
  const { id, number, assignment, trials } = await db().participant.update({
    where: { cookieHash },
    data: { listGivenAt: new Date(Date.now() - HOUR) },
    select: {
      id: true,
      number: true,
      assignment: true,
      trials: { orderBy: { position: "asc" } },
    },
  });
  const list = trials.map(({ catchValence, catchArousal, clipId, ...trial }): PlannedTrial => {
    const asked = catchValence !== null && catchArousal !== null;
    const catchValues = asked ? { valence: catchValence, arousal: catchArousal } : null;
    return { ...trial, clip: clipId, catchValues };
  });
  return { id, number, cookie, list, firstScale: assignment?.firstScale ?? "valence" };
}

type Started = Awaited<ReturnType<typeof start>>;

/** What a simulated listener answers to the list; every fourth leaves halfway. */
function simulate({ number, list, firstScale }: Started): SimulatedAnswer[] {
  const answered = number % 4 === 0 ? Math.floor(list.length / 2) : list.length;
  const session = { number, seed: "http", trials: list, answered, firstScale, sameNeighbours: 0 };
  const heard = new Map(list.map(({ clip }) => [clip, heardByAll]));
  return simulateSession(session, heard, defaultPerceptionModel, createRandom(`http:${number}`));
}

/** Sends the answers as an outbox does, in batches and in order; those who leave say so. */
async function sendAll({ cookie, list }: Started, answers: SimulatedAnswer[]): Promise<void> {
  for (let first = 0; first < answers.length; first += 5) {
    const entries = answers
      .slice(first, first + 5)
      .map((answer) => entryFor(answer, { heardMs: answer.heardMs, sentMs: answer.sentMs }));
    const response = await post("answers", { entries }, cookie);
    expect(response.status).toBe(200);
  }
  if (answers.length < list.length) {
    expect((await post("stop", {}, cookie)).status).toBe(204);
  }
}

test("twelve simulated participants go through the program's own addresses, and what they answered is there", async () => {
  const size = { systems: 4, intents: 4, clipsPerCell: 2, mainClips: 12, practice: 2 };
  const session = { practiceClips: 2, catchTrials: 1, repeatsShare: 0.1 };
  const studyId = await makeClipStudy({ ...size, slug, protocol: { session } });
  const body = await consentBody(slug);
  const people = await Promise.all(Array.from({ length: 12 }, () => start(body)));
  const answered = new Map(people.map((person) => [person.id, simulate(person)]));
  await Promise.all(people.map((person) => sendAll(person, answered.get(person.id) ?? [])));

  for (const { id, list } of people) {
    const rows = await db().trial.findMany({
      where: { participantId: id, state: "answered" },
      orderBy: { position: "asc" },
      select: {
        position: true,
        rating: { select: { valence: true, arousal: true, sentMs: true } },
      },
    });
    const sent = answered.get(id) ?? [];
    expect(rows.map(({ position, rating }) => ({ position, ...rating }))).toEqual(
      sent.map(({ position, valence, arousal, sentMs }) => ({
        position,
        valence,
        arousal,
        sentMs,
      })),
    );
    const { state } = await db().participant.findUniqueOrThrow({ where: { id } });
    expect(state).toBe(sent.length === list.length ? "completed" : "stopped");
  }
  const taken = await db().clip.aggregate({
    where: { studyId, role: "main" },
    _min: { taken: true },
    _max: { taken: true },
  });
  expect((taken._max.taken ?? 0) - (taken._min.taken ?? 0)).toBeLessThanOrEqual(3);
  expect(await checkCounters(studyId)).toEqual([]);
});
