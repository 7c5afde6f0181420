import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { acceptEntries } from "#server/participants/accept-entries.ts";
import { stopSession } from "#server/participants/stop-session.ts";
import { withdrawSession } from "#server/participants/withdraw-session.ts";
import { findSession } from "#server/queries/session.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import { answerTo, startParticipant, type TestParticipant } from "../support/start-participant.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const MAIN_CLIPS = 6;
let slug = "";

async function makeStudy(name: string, protocol: Record<string, unknown> = {}): Promise<void> {
  slug = name;
  await makeListeningStudy({
    slug,
    systems: ["Ada", "Bela", "Cleo"],
    intents: ["calm", "tense"],
    clipsPerCell: 1,
    practice: 0,
    fileName: (number) => `clip-${number}.wav`,
    protocol,
  });
}

/** Nobody has taken part yet. */
async function clearStudy(): Promise<void> {
  await db().participant.deleteMany({ where: { study: { slug } } });
  await db().clip.updateMany({ where: { study: { slug } }, data: { taken: 0 } });
}

async function placesTaken(): Promise<number> {
  const sum = await db().clip.aggregate({ where: { study: { slug } }, _sum: { taken: true } });
  return sum._sum.taken ?? 0;
}

async function sessionOf({ secret }: TestParticipant) {
  const session = await findSession(slug, secret);
  if (!session) throw new Error("the session is gone");
  return session;
}

const endLease = ({ id }: TestParticipant) =>
  db().participant.update({ where: { id }, data: { leaseUntil: new Date(Date.now() - 1000) } });

describe("the places of a session", () => {
  beforeAll(() => makeStudy("places"));
  beforeEach(clearStudy);

  test("are taken at the start, and answering does not touch them", async () => {
    const { sender } = await startParticipant(slug);
    expect(await placesTaken()).toBe(MAIN_CLIPS);
    await acceptEntries(sender, [answerTo(1), answerTo(2)]);
    expect(await placesTaken()).toBe(MAIN_CLIPS);
  });

  test("are not taken by a researcher's test", async () => {
    const { sender } = await startParticipant(slug, "test");
    expect(await placesTaken()).toBe(0);
    const entries = Array.from({ length: MAIN_CLIPS }, (_, i) => answerTo(i + 1));
    expect((await acceptEntries(sender, entries)).progress.completed).toBe(true);
    expect(await placesTaken()).toBe(0);
  });

  test("go back when the participant stops, save for what was answered", async () => {
    const participant = await startParticipant(slug);
    await acceptEntries(participant.sender, [answerTo(1), answerTo(2)]);
    await stopSession(await sessionOf(participant));
    await stopSession(await sessionOf(participant));
    expect(await placesTaken()).toBe(2);
    const sent = acceptEntries(participant.sender, [answerTo(3)]);
    expect((await sent).results[0]).toMatchObject({ status: "refused", reason: "ended" });
  });

  test("go back when the lease ends and are taken again by the next answer", async () => {
    const first = await startParticipant(slug);
    await acceptEntries(first.sender, [answerTo(1)]);
    await endLease(first);
    await startParticipant(slug);
    expect(await placesTaken()).toBe(1 + MAIN_CLIPS);
    const { results } = await acceptEntries(first.sender, [answerTo(2)]);
    expect(results[0]?.status).toBe("stored");
    expect(await placesTaken()).toBe(2 * MAIN_CLIPS);
  });

  test("go back with everything that was answered when it is withdrawn", async () => {
    const participant = await startParticipant(slug);
    await acceptEntries(participant.sender, [answerTo(1), answerTo(2)]);
    const session = await sessionOf(participant);
    await withdrawSession(session, new Date());
    await withdrawSession(session, new Date());
    expect(await placesTaken()).toBe(0);
    expect(await db().trial.count({ where: { participantId: participant.id } })).toBe(0);
    const late = acceptEntries(participant.sender, [answerTo(3)]);
    await expect(late).rejects.toMatchObject({ status: 410 });
  });

  test("stay free when a stopped session is withdrawn", async () => {
    const participant = await startParticipant(slug);
    await acceptEntries(participant.sender, [answerTo(1)]);
    await stopSession(await sessionOf(participant));
    await withdrawSession(await sessionOf(participant), new Date());
    expect(await placesTaken()).toBe(0);
  });

  test("are right after fifty people start at the same moment", async () => {
    await Promise.all(Array.from({ length: 50 }, () => startParticipant(slug)));
    expect(await placesTaken()).toBe(50 * MAIN_CLIPS);
    const numbers = await db().participant.findMany({
      where: { study: { slug } },
      select: { number: true },
    });
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(50);
  });

  test("cannot be had after the date that ends withdrawal", async () => {
    const participant = await startParticipant(slug);
    const late = new Date(Date.now() + 31 * 24 * 60 * 60 * 1000);
    const session = await sessionOf(participant);
    await expect(withdrawSession(session, late)).rejects.toMatchObject({ status: 409 });
    expect(await placesTaken()).toBe(MAIN_CLIPS);
  });
});

describe("where unfinished sessions are dropped", () => {
  beforeAll(() => makeStudy("dropping", { session: { unfinished: "drop" } }));
  beforeEach(clearStudy);

  test("all places go back when one ends early, and return with its participant", async () => {
    const first = await startParticipant(slug);
    await acceptEntries(first.sender, [answerTo(1), answerTo(2)]);
    await endLease(first);
    const second = await startParticipant(slug);
    expect(await placesTaken()).toBe(MAIN_CLIPS);
    await acceptEntries(first.sender, [answerTo(3)]);
    expect(await placesTaken()).toBe(2 * MAIN_CLIPS);
    await stopSession(await sessionOf(second));
    await withdrawSession(await sessionOf(second), new Date());
    expect(await placesTaken()).toBe(MAIN_CLIPS);
  });
});
