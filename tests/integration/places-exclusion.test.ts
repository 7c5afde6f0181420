import { describe, expect, test } from "vitest";
import { COMMAND_LINE } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { acceptEntries } from "#server/participants/accept-entries.ts";
import {
  excludeParticipant,
  includeParticipant,
} from "#server/participants/exclude-participant.ts";
import { stopSession } from "#server/participants/stop-session.ts";
import { withdrawSession } from "#server/participants/withdraw-session.ts";
import { findSession } from "#server/queries/session.ts";
import { simulateStudy } from "#server/simulate/simulate-study.ts";
import { checkCounters } from "#server/studies/check-counters.ts";
import { makeClipStudy } from "../support/clip-study.ts";
import {
  answerTo,
  reportOf,
  startParticipant,
  type TestParticipant,
} from "../support/start-participant.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const MAIN_CLIPS = 6;
let studies = 0;

/** A study of its own, of which the places taken and their recount are watched. */
async function watchedStudy(session: Record<string, unknown> = {}) {
  const slug = `excluded-${++studies}`;
  const size = { systems: 3, intents: 3, clipsPerCell: 2, mainClips: MAIN_CLIPS };
  const studyId = await makeClipStudy({ ...size, slug, protocol: { session } });
  const placesTaken = async () => {
    expect(await checkCounters(studyId)).toEqual([]);
    const sum = await db().clip.aggregate({ where: { studyId }, _sum: { taken: true } });
    return sum._sum.taken ?? 0;
  };
  const exclude = () =>
    excludeParticipant({
      ...{ slug, number: 1, reason: "answers without listening" },
      ...{ rule: "screening-1: no-agreement", actor: COMMAND_LINE },
    });
  const include = () => includeParticipant({ slug, number: 1, actor: COMMAND_LINE });
  return { slug, studyId, placesTaken, exclude, include };
}

const answers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => answerTo(first + i));

const endLease = ({ id }: TestParticipant) =>
  db().participant.update({ where: { id }, data: { leaseUntil: new Date(Date.now() - 1000) } });

async function sessionOf(slug: string, { secret }: TestParticipant) {
  const session = await findSession(slug, secret);
  if (!session) throw new Error("the session is gone");
  return session;
}

describe("excluding a participant", () => {
  test("who finished gives all places back, and including takes them again", async () => {
    const { slug, placesTaken, exclude, include } = await watchedStudy();
    const { sender } = await startParticipant(slug);
    await acceptEntries(sender, answers(1, MAIN_CLIPS));
    await exclude();
    expect(await placesTaken()).toBe(0);
    await exclude();
    expect(await placesTaken()).toBe(0);
    await include();
    await include();
    expect(await placesTaken()).toBe(MAIN_CLIPS);
  });

  test("who is at work gives all places back; what follows leaves them alone", async () => {
    const { slug, placesTaken, exclude, include } = await watchedStudy();
    const { sender } = await startParticipant(slug);
    await acceptEntries(sender, answers(1, 2));
    await exclude();
    expect(await placesTaken()).toBe(0);
    await acceptEntries(sender, [answerTo(3), reportOf(4)]);
    expect(await placesTaken()).toBe(0);
    await include();
    expect(await placesTaken()).toBe(MAIN_CLIPS);
  });

  test("whose lease ends meanwhile gives nothing back twice, and including takes what was answered", async () => {
    const { slug, placesTaken, exclude, include } = await watchedStudy();
    const first = await startParticipant(slug);
    await acceptEntries(first.sender, answers(1, 2));
    await exclude();
    await endLease(first);
    await startParticipant(slug);
    expect(await placesTaken()).toBe(MAIN_CLIPS);
    await include();
    expect(await placesTaken()).toBe(MAIN_CLIPS + 2);
    await acceptEntries(first.sender, [answerTo(3)]);
    expect(await placesTaken()).toBe(2 * MAIN_CLIPS);
  });

  test("who stops, and one who withdraws, gives nothing back twice", async () => {
    const { slug, placesTaken, exclude, include } = await watchedStudy();
    const participant = await startParticipant(slug);
    await acceptEntries(participant.sender, answers(1, 2));
    await exclude();
    await stopSession(await sessionOf(slug, participant));
    expect(await placesTaken()).toBe(0);
    await include();
    expect(await placesTaken()).toBe(2);
    await exclude();
    await withdrawSession(await sessionOf(slug, participant), new Date());
    await include();
    expect(await placesTaken()).toBe(0);
  });

  test("of an unfinished session that the protocol drops takes nothing again when included", async () => {
    const { slug, placesTaken, exclude, include } = await watchedStudy({ unfinished: "drop" });
    const participant = await startParticipant(slug);
    await acceptEntries(participant.sender, answers(1, 2));
    await stopSession(await sessionOf(slug, participant));
    await exclude();
    await include();
    expect(await placesTaken()).toBe(0);
  });

  test("who is simulated keeps the counters right too", async () => {
    const { slug, placesTaken, exclude, include } = await watchedStudy();
    await simulateStudy(slug, { participants: 4, dropout: 0, seed: "1" });
    await exclude();
    expect(await placesTaken()).toBe(3 * MAIN_CLIPS);
    await include();
    expect(await placesTaken()).toBe(4 * MAIN_CLIPS);
  });

  test("of phase test touches no place", async () => {
    const { slug, placesTaken, exclude, include } = await watchedStudy();
    const { sender } = await startParticipant(slug, "test");
    await acceptEntries(sender, answers(1, 2));
    await exclude();
    await include();
    expect(await placesTaken()).toBe(0);
  });

  test("is recorded with its reason and rule, and so is the way back", async () => {
    const { slug, studyId, exclude, include } = await watchedStudy();
    await startParticipant(slug);
    await exclude();
    const record = { reason: "answers without listening", rule: "screening-1: no-agreement" };
    expect(await db().participant.findFirst({ where: { studyId } })).toMatchObject({
      exclusionReason: record.reason,
      exclusionRule: record.rule,
    });
    await include();
    const entries = await db().auditEntry.findMany({
      where: { studyId, subject: "participant P1" },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ action, before, after }) => [action, before, after])).toEqual([
      ["exclude", null, record],
      ["include", record, null],
    ]);
  });
});
