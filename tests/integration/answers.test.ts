import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { acceptEntries } from "#server/participants/accept-entries.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import { answerTo, consentTo, reportOf, startParticipant } from "../support/start-participant.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const SLUG = "answers";

beforeAll(() =>
  makeListeningStudy({
    slug: SLUG,
    systems: ["Ada", "Bela", "Cleo"],
    intents: ["calm", "tense"],
    clipsPerCell: 2,
    practice: 1,
    fileName: (number) => `clip-${number}.wav`,
  }),
);

const statuses = async (sending: ReturnType<typeof acceptEntries>) =>
  (await sending).results.map(({ status, reason }) => reason ?? status);

async function storedOf(participantId: number) {
  const trials = await db().trial.findMany({
    where: { participantId, rating: { isNot: null } },
    orderBy: { position: "asc" },
    select: { position: true, state: true, rating: { select: { valence: true, arousal: true } } },
  });
  return trials.map(({ position, rating }) => [position, rating?.valence, rating?.arousal]);
}

describe("an answer", () => {
  test("is stored once, whatever is sent again, and the first one stands", async () => {
    const { id, sender } = await startParticipant(SLUG);
    const first = answerTo(1, 2, 8);
    expect(await statuses(acceptEntries(sender, [first]))).toEqual(["stored"]);
    expect(await statuses(acceptEntries(sender, [first]))).toEqual(["already"]);
    expect(await statuses(acceptEntries(sender, [{ ...first, valence: 9 }]))).toEqual(["already"]);
    expect(await statuses(acceptEntries(sender, [answerTo(1, 9, 9)]))).toEqual(["answered"]);
    expect(await storedOf(id)).toEqual([[1, 2, 8]]);
  });

  test("is stored once when it arrives twenty times at the same moment", async () => {
    const { id, sender } = await startParticipant(SLUG);
    const entry = answerTo(1);
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => statuses(acceptEntries(sender, [entry]))),
    );
    expect(sent.flat().filter((status) => status === "stored")).toHaveLength(1);
    expect(sent.flat().filter((status) => status === "already")).toHaveLength(19);
    const { nextPosition, heardMs } = await db().participant.findUniqueOrThrow({ where: { id } });
    expect({ nextPosition, heardMs }).toEqual({ nextPosition: 2, heardMs: 1000 });
  });

  test("of twenty different ones for a trial at the same moment, one alone is stored", async () => {
    const { id, sender } = await startParticipant(SLUG);
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        statuses(acceptEntries(sender, [answerTo(1, 1 + (i % 9))])),
      ),
    );
    expect(sent.flat().filter((status) => status === "stored")).toHaveLength(1);
    expect(sent.flat().filter((status) => status === "answered")).toHaveLength(19);
    expect(await storedOf(id)).toHaveLength(1);
  });

  test("comes in the order of the trials: after a gap it is to be tried again", async () => {
    const { id, sender } = await startParticipant(SLUG);
    await expect(acceptEntries(sender, [answerTo(2)])).rejects.toMatchObject({ status: 425 });
    expect(await statuses(acceptEntries(sender, [answerTo(1), answerTo(3)]))).toEqual(["stored"]);
    expect(await storedOf(id)).toHaveLength(1);
  });

  test("is not taken before the clips so far can have been heard", async () => {
    const { id, sender } = await startParticipant(SLUG);
    const secondsAgo = (seconds: number) =>
      db().participant.update({
        where: { id },
        data: { listGivenAt: new Date(Date.now() - seconds * 1000) },
      });
    const entries = [answerTo(1), answerTo(2)] as const;
    await secondsAgo(0.5);
    await expect(acceptEntries(sender, [entries[0]])).rejects.toMatchObject({ status: 425 });
    await secondsAgo(1);
    expect(await statuses(acceptEntries(sender, [entries[0]]))).toEqual(["stored"]);
    await expect(acceptEntries(sender, [entries[1]])).rejects.toMatchObject({ status: 425 });
    await secondsAgo(1.95);
    expect(await statuses(acceptEntries(sender, [entries[1]]))).toEqual(["stored"]);
  });

  test("is not taken before the list was handed out", async () => {
    const { id, sender } = await consentTo(SLUG);
    await expect(acceptEntries(sender, [answerTo(1)])).rejects.toMatchObject({ status: 425 });
    expect(await storedOf(id)).toEqual([]);
  });

  test("of an unknown session, or for another study, is refused", async () => {
    const { sender } = await startParticipant(SLUG);
    const stranger = { ...sender, cookieHash: Buffer.alloc(32, 7) };
    await expect(acceptEntries(stranger, [answerTo(1)])).rejects.toMatchObject({ status: 401 });
    const elsewhere = { ...sender, slug: "another" };
    await expect(acceptEntries(elsewhere, [answerTo(1)])).rejects.toMatchObject({ status: 401 });
  });

  test("for a trial that does not exist, or under a used key, is refused", async () => {
    const { sender } = await startParticipant(SLUG);
    const first = answerTo(1);
    await acceptEntries(sender, [first]);
    expect(await statuses(acceptEntries(sender, [answerTo(99)]))).toEqual(["no-such-trial"]);
    const reused = { ...answerTo(2), key: first.key };
    expect(await statuses(acceptEntries(sender, [reused]))).toEqual(["key-used"]);
    expect(await statuses(acceptEntries(sender, [answerTo(2)]))).toEqual(["stored"]);
  });

  test("to the last trial completes the session and ends its lease", async () => {
    const { id, sender } = await startParticipant(SLUG);
    const entries = Array.from({ length: 7 }, (_, i) => answerTo(i + 1, 1 + i));
    const { progress } = await acceptEntries(sender, entries);
    expect(progress).toEqual({ nextPosition: 8, trialCount: 7, completed: true });
    const row = await db().participant.findUniqueOrThrow({ where: { id } });
    expect([row.state, row.holding, row.leaseUntil, row.completedAt !== null]).toEqual([
      "completed",
      false,
      null,
      true,
    ]);
    expect(await storedOf(id)).toHaveLength(7);
    expect(await statuses(acceptEntries(sender, [answerTo(3)]))).toEqual(["answered"]);
  });

  test("keeps how the clip was heard beside the rating", async () => {
    const { id, sender } = await startParticipant(SLUG);
    const entry = answerTo(1, 5, 5);
    const telemetry = {
      ...entry.telemetry,
      shownAt: "2026-11-21T10:00:00.000Z",
      heardMs: 1234,
      plays: 2,
      heardShare: 0.97,
      browser: "Chrome",
      outputLatencyMs: 12.5,
    };
    await acceptEntries(sender, [{ ...entry, quality: 4, telemetry }]);
    const rating = await db().rating.findFirstOrThrow({ where: { trial: { participantId: id } } });
    expect(rating).toMatchObject({ quality: 4, heardMs: 1234, plays: 2, browser: "Chrome" });
    expect(rating.shownAt?.toISOString()).toBe("2026-11-21T10:00:00.000Z");
    expect([rating.heardShare, rating.outputLatencyMs]).toEqual([0.97, 12.5]);
  });
});

describe("a report of a problem", () => {
  test("closes its place, brings another clip of the cell, and is no gap", async () => {
    const { id, sender } = await startParticipant(SLUG);
    const taken = async () =>
      (await db().clip.findMany({ orderBy: { id: "asc" } })).map((clip) => clip.taken);
    const before = await taken();
    const entries = [answerTo(1), reportOf(2), answerTo(3)];
    const { results, progress } = await acceptEntries(sender, entries);
    expect(results.map(({ status }) => status)).toEqual(["stored", "stored", "stored"]);
    expect(progress.trialCount).toBe(8);
    const trials = await db().trial.findMany({
      where: { participantId: id, position: { in: [2, 8] } },
      orderBy: { position: "asc" },
      include: { clip: true },
    });
    const [left, added] = trials;
    expect([left?.state, left?.voidReason]).toEqual(["void", "glitch"]);
    expect([added?.clip.systemId, added?.clip.intentId]).toEqual([
      left?.clip.systemId,
      left?.clip.intentId,
    ]);
    expect(added?.clipId).not.toBe(left?.clipId);
    const after = await taken();
    expect(
      after.map((count, i) => count - (before[i] ?? 0)).filter((change) => change !== 0),
    ).toEqual((left?.clipId ?? 0) < (added?.clipId ?? 0) ? [-1, 1] : [1, -1]);
  });

  test("of practice brings nothing, and of everything still completes the session", async () => {
    const { id, sender } = await startParticipant(SLUG);
    let position = 1;
    let completed = false;
    while (!completed && position < 40) {
      const answer = await acceptEntries(sender, [reportOf(position++, "no-sound")]);
      completed = answer.progress.completed;
    }
    expect(position - 1).toBe(13);
    expect(await storedOf(id)).toEqual([]);
  });

  test("sent twenty times at the same moment ends one trial", async () => {
    const { sender } = await startParticipant(SLUG);
    const report = reportOf(1);
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => statuses(acceptEntries(sender, [report]))),
    );
    expect(sent.flat().filter((status) => status === "stored")).toHaveLength(1);
    expect(sent.flat().filter((status) => status === "already")).toHaveLength(19);
  });
});
