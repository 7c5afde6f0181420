import { describe, expect, test } from "vitest";
import { ASSIGNMENT_ALGORITHM, assign } from "#core/study/assign.ts";
import { clipPlaces, limitsOfList } from "#core/study/limits-of-list.ts";
import type { PlannedTrial } from "#core/study/planned-trial.ts";
import { db } from "#server/db/client.ts";
import { acceptEntries } from "#server/participants/accept-entries.ts";
import { loadClips, type StudyClips } from "#server/participants/load-clips.ts";
import { findSessionStudy } from "#server/queries/session.ts";
import { checkCounters } from "#server/studies/check-counters.ts";
import { makeClipStudy } from "../support/clip-study.ts";
import { answerTo, reportOf, startParticipant } from "../support/start-participant.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const size = { systems: 4, intents: 5, clipsPerCell: 2, mainClips: 12 };

/** A participant's list as the database holds it. */
async function storedList(participantId: number): Promise<PlannedTrial[]> {
  const rows = await db().trial.findMany({
    where: { participantId },
    orderBy: { position: "asc" },
  });
  return rows.map(({ position, kind, block, clipId, catchValence, catchArousal }) => {
    const asked = catchValence !== null && catchArousal !== null;
    const catchValues = asked ? { valence: catchValence, arousal: catchArousal } : null;
    return { position, kind, block, clip: clipId, catchValues };
  });
}

/** The list made again from the stored seed and the counts as they were. */
async function remakeList(participantId: number, slug: string, clips: StudyClips) {
  const study = await findSessionStudy(slug);
  if (!study) throw new Error(`no study ${slug}`);
  const { seed, algorithm, participant } = await db().assignment.findUniqueOrThrow({
    where: { participantId },
    include: { participant: { select: { number: true } } },
  });
  expect(algorithm).toBe(ASSIGNMENT_ALGORITHM);
  const { session, scales } = study.protocol;
  const { main, practice, anchors } = clips;
  const shape = { session, scaleOrder: scales.order, participantNumber: participant.number };
  return assign({ ...shape, seed, clips: main, practice, anchors }).trials;
}

const inOrder = (trials: readonly PlannedTrial[]) =>
  trials.map(({ position, kind, block, clip, catchValues }) => {
    return [position, kind, block, clip, catchValues];
  });

describe("a list of trials", () => {
  test("is given again, byte for byte, by its seed and the counts of its moment", async () => {
    const session = { practiceClips: 3, catchTrials: 2, repeatsShare: 0.1 };
    const id = await makeClipStudy({ ...size, slug: "replay", practice: 3, protocol: { session } });
    for (let person = 0; person < 6; person++) {
      const counts = await loadClips(db(), id);
      const { id: participantId } = await startParticipant("replay");
      const again = await remakeList(participantId, "replay", counts);
      const stored = await storedList(participantId);
      expect(stored.length).toBe(3 + 12 + 1 + 2);
      expect(JSON.stringify(inOrder(again))).toBe(JSON.stringify(inOrder(stored)));
    }
  });

  test("keeps the limits, and from person to person the least rated clips come first", async () => {
    const id = await makeClipStudy({ ...size, slug: "limits" });
    const { main } = await loadClips(db(), id);
    for (let person = 0; person < 10; person++) {
      const { id: participantId } = await startParticipant("limits");
      expect(limitsOfList(await storedList(participantId), clipPlaces(main))).toEqual({
        ...{ maxPerCell: 1, maxSystemSpread: 0, maxIntentSpread: 1, sameNeighbours: 0 },
      });
    }
    const taken = (await loadClips(db(), id)).main.map((clip) => clip.taken);
    expect(taken.reduce((sum, places) => sum + places, 0)).toBe(10 * 12);
    expect(Math.max(...taken) - Math.min(...taken)).toBeLessThanOrEqual(2);
  });

  test("stays as it is for somebody who comes late, and a clip may then exceed the others by one", async () => {
    const id = await makeClipStudy({ ...size, slug: "late", clipsPerCell: 1, mainClips: 20 });
    const first = await startParticipant("late");
    const list = await storedList(first.id);
    await acceptEntries(first.sender, [answerTo(1)]);
    const past = new Date(Date.now() - 1000);
    await db().participant.update({ where: { id: first.id }, data: { leaseUntil: past } });
    await startParticipant("late");
    await acceptEntries(first.sender, [answerTo(2)]);
    expect(await storedList(first.id)).toEqual(list);
    const taken = (await loadClips(db(), id)).main.map((clip) => clip.taken);
    expect([Math.min(...taken), Math.max(...taken)]).toEqual([2, 2]);
    expect(await checkCounters(id)).toEqual([]);
  });
});

describe("a main trial that is void", () => {
  test("is made up with the other clip of its cell at the end, and its place goes over", async () => {
    const id = await makeClipStudy({ ...size, slug: "void" });
    const { id: participantId, sender } = await startParticipant("void");
    const list = await storedList(participantId);
    const { progress } = await acceptEntries(sender, [reportOf(1)]);
    expect(progress.trialCount).toBe(list.length + 1);
    const longer = await storedList(participantId);
    expect(longer.slice(0, -1)).toEqual(list);
    const [broken, other] = [list[0], longer.at(-1)];
    expect(other).toMatchObject({ kind: "main", position: list.length + 1 });
    const { main } = await loadClips(db(), id);
    const find = (clip?: number) => main.find((one) => one.id === clip);
    const cellOf = (clip?: number) => [find(clip)?.system, find(clip)?.intent];
    expect(cellOf(other?.clip)).toEqual(cellOf(broken?.clip));
    expect([find(broken?.clip)?.taken, find(other?.clip)?.taken]).toEqual([0, 1]);
    expect(await checkCounters(id)).toEqual([]);
  });

  test("is not made up where its cell has no other clip", async () => {
    const id = await makeClipStudy({ ...size, slug: "alone", clipsPerCell: 1 });
    const { id: participantId, sender } = await startParticipant("alone");
    const { progress } = await acceptEntries(sender, [reportOf(1)]);
    expect(progress).toMatchObject({ nextPosition: 2, trialCount: 12 });
    expect((await storedList(participantId)).length).toBe(12);
    expect(await checkCounters(id)).toEqual([]);
  });
});
