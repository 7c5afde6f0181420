import { clipPlaces, limitsOfList } from "#core/study/limits-of-list.ts";
import { db } from "#server/db/client.ts";
import { loadClips } from "#server/participants/load-clips.ts";
import { checkCounters } from "#server/studies/check-counters.ts";
import { expect, test } from "../support/browser-test.ts";
import { makeClipStudy } from "../support/clip-study.ts";
import { consentBody, cookieOf, postTo } from "../support/http-participant.ts";

const PEOPLE = 200;
const size = { systems: 6, intents: 12, clipsPerCell: 14, mainClips: 56, practice: 4 };
const session = { practiceClips: 4, catchTrials: 2, repeatsShare: 0.05 };

test("two hundred starts at the same moment give two hundred correct lists and right counters", async ({
  app,
}) => {
  const studyId = await makeClipStudy({ ...size, slug: "rush", protocol: { session } });
  const body = await consentBody("rush");
  const post = postTo(app.origin, "rush");
  const began = performance.now();
  const responses = await Promise.all(
    Array.from({ length: PEOPLE }, () => post("start", body, null)),
  );
  const seconds = (performance.now() - began) / 1000;
  console.log(`${PEOPLE} starts at the same moment: ${seconds.toFixed(1)} s`);
  expect(responses.map(({ status }) => status)).toEqual(Array(PEOPLE).fill(201));
  expect(new Set(responses.map(cookieOf)).size).toBe(PEOPLE);

  const { main } = await loadClips(db(), studyId);
  const participants = await db().participant.findMany({
    where: { studyId },
    select: { number: true, trials: { orderBy: { position: "asc" } } },
  });
  expect(new Set(participants.map(({ number }) => number)).size).toBe(PEOPLE);
  for (const { trials } of participants) {
    expect(trials.map(({ position }) => position)).toEqual(trials.map((_, place) => place + 1));
    const list = trials.map((trial) => ({ ...trial, clip: trial.clipId, catchValues: null }));
    expect(limitsOfList(list, clipPlaces(main))).toEqual({
      ...{ maxPerCell: 1, maxSystemSpread: 1, maxIntentSpread: 1, sameNeighbours: 0 },
    });
  }
  const taken = main.map((clip) => clip.taken);
  expect(Math.max(...taken) - Math.min(...taken)).toBeLessThanOrEqual(2);
  expect(await checkCounters(studyId)).toEqual([]);
});
