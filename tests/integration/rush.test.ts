import { expect, test } from "vitest";
import { clipPlaces, limitsOfList } from "#core/study/limits-of-list.ts";
import { db } from "#server/db/client.ts";
import { loadClips } from "#server/participants/load-clips.ts";
import { checkCounters } from "#server/studies/check-counters.ts";
import { makeClipStudy } from "../support/clip-study.ts";
import { consentBody, cookieOf } from "../support/http-participant.ts";
import { postToHandlers } from "../support/post-to-handlers.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const PEOPLE = 200;
const size = { systems: 6, intents: 12, clipsPerCell: 2, mainClips: 36, practice: 2 };

test("two hundred people who start at the same moment each get a list, and no place is given twice", async () => {
  const studyId = await makeClipStudy({ ...size, slug: "rush" });
  const body = await consentBody("rush");
  const post = postToHandlers("rush");
  const responses = await Promise.all(
    Array.from({ length: PEOPLE }, () => post("start", body, null)),
  );
  expect(responses.map(({ status }) => status)).toEqual(Array(PEOPLE).fill(201));
  expect(new Set(responses.map(cookieOf)).size).toBe(PEOPLE);

  const participants = await db().participant.findMany({
    where: { studyId },
    orderBy: { number: "asc" },
    select: { number: true, trials: { orderBy: { position: "asc" } } },
  });
  expect(participants.map(({ number }) => number)).toEqual(
    Array.from({ length: PEOPLE }, (_, place) => place + 1),
  );
  const { main } = await loadClips(db(), studyId);
  for (const { trials } of participants) {
    const list = trials.map((trial) => ({ ...trial, clip: trial.clipId, catchValues: null }));
    expect(limitsOfList(list, clipPlaces(main))).toEqual({
      ...{ maxPerCell: 1, maxSystemSpread: 0, maxIntentSpread: 0, sameNeighbours: 0 },
    });
  }
  const taken = main.map((clip) => clip.taken);
  expect(taken.reduce((sum, places) => sum + places, 0)).toBe(PEOPLE * size.mainClips);
  expect(Math.max(...taken) - Math.min(...taken)).toBeLessThanOrEqual(2);
  expect(await checkCounters(studyId)).toEqual([]);
});
