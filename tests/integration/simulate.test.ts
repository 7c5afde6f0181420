import { describe, expect, test } from "vitest";
import { db, pool } from "#server/db/client.ts";
import { simulateIntoCopy } from "#server/simulate/simulate-into-copy.ts";
import { simulateStudy } from "#server/simulate/simulate-study.ts";
import { tryStoredDesign } from "#server/simulate/try-stored-design.ts";
import { checkCounters } from "#server/studies/check-counters.ts";
import { makeClipStudy } from "../support/clip-study.ts";
import { startParticipant } from "../support/start-participant.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const size = { systems: 4, intents: 5, clipsPerCell: 3, mainClips: 12, practice: 2 };
const session = { catchTrials: 2, repeatsShare: 0.1, breakEvery: 6 };
const attendance = { participants: 24, dropout: 0.25, seed: "7" };

function makeStudy(slug: string, parts: Record<string, unknown> = {}): Promise<number> {
  return makeClipStudy({ ...size, slug, addresses: false, protocol: { session }, ...parts });
}

/** Every rating with all that was recorded, under names that a copy of the study shares. */
async function ratingsOf(slug: string): Promise<unknown[]> {
  const { rows } = await pool().query(
    `SELECT p.number, p.state, p.started_at, a.seed, a.first_scale, t.position, t.kind, t.block,
       t.catch_valence, t.state, t.ended_at, c.source_name, to_jsonb(r) - 'trial_id' AS rating
     FROM study s JOIN participant p ON p.study_id = s.id
       JOIN assignment a ON a.participant_id = p.id JOIN trial t ON t.participant_id = p.id
       JOIN clip c ON c.id = t.clip_id LEFT JOIN rating r ON r.trial_id = t.id
     WHERE s.slug = $1 ORDER BY p.number, t.position`,
    [slug],
  );
  return rows;
}

async function placesOf(slug: string): Promise<number[]> {
  const clips = await db().clip.findMany({
    where: { study: { slug }, role: "main" },
    select: { taken: true },
  });
  return clips.map(({ taken }) => taken);
}

describe("simulated participants", () => {
  test("finish or leave as asked for, are marked as simulated, and leave counters that a recount confirms", async () => {
    const id = await makeStudy("counted");
    const simulated = await simulateStudy("counted", attendance);
    expect(simulated).toMatchObject({ participants: 24, dropouts: 8 });
    const groups = await db().participant.groupBy({
      by: ["phase", "state"],
      where: { studyId: id },
      _count: true,
      orderBy: { state: "asc" },
    });
    expect(groups.map(({ phase, state, _count }) => [phase, state, _count])).toEqual([
      ["simulated", "completed", 24],
      ["simulated", "stopped", 8],
    ]);
    expect(await db().participant.count({ where: { studyId: id, holding: true } })).toBe(0);
    expect(await checkCounters(id)).toEqual([]);
  });

  test("are those that the design promised: the same ratings per clip from the same seed", async () => {
    await makeStudy("promised");
    const { outcome } = await tryStoredDesign("promised", { ...attendance, fromPresent: false });
    expect(await placesOf("promised")).toEqual(Array(60).fill(0));
    await simulateStudy("promised", attendance);
    const places = await placesOf("promised");
    const { min, max, mean } = outcome.ratingsPerClip;
    expect([Math.min(...places), Math.max(...places)]).toEqual([min, max]);
    expect(places.reduce((sum, taken) => sum + taken, 0) / 60).toBeCloseTo(mean, 12);
  });

  test("are the same to the last digit from the same seed, and others from another", async () => {
    await makeStudy("seeded");
    for (const slug of ["seeded-one", "seeded-two"]) {
      await simulateIntoCopy("seeded", slug, attendance);
    }
    await simulateIntoCopy("seeded", "seeded-other", { ...attendance, seed: "8" });
    const one = await ratingsOf("seeded-one");
    expect(one.length).toBeGreaterThan(24 * 17);
    expect(JSON.stringify(await ratingsOf("seeded-two"))).toBe(JSON.stringify(one));
    expect(JSON.stringify(await ratingsOf("seeded-other"))).not.toBe(JSON.stringify(one));
  });

  test("who come later go on from the counts and the numbers that are there", async () => {
    const id = await makeStudy("twice");
    await simulateStudy("twice", attendance);
    const { outcome } = await tryStoredDesign("twice", { ...attendance, fromPresent: true });
    await simulateStudy("twice", attendance);
    const places = await placesOf("twice");
    expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(2);
    expect(Math.max(...places)).toBe(outcome.ratingsPerClip.max);
    const last = await db().participant.aggregate({
      where: { studyId: id },
      _max: { number: true },
    });
    expect(last._max.number).toBe(64);
    expect(await checkCounters(id)).toEqual([]);
  });

  test("whose unfinished sessions are dropped by the protocol take no place", async () => {
    const parts = { protocol: { session: { ...session, unfinished: "drop" } } };
    const id = await makeStudy("dropped", parts);
    await simulateStudy("dropped", attendance);
    expect((await placesOf("dropped")).reduce((sum, taken) => sum + taken, 0)).toBe(24 * 12);
    expect(await checkCounters(id)).toEqual([]);
  });
});

describe("simulating is refused, and changes nothing,", () => {
  test("for a study with participants who are not simulated, unless into a copy", async () => {
    const id = await makeStudy("peopled", { addresses: true });
    await startParticipant("peopled");
    const refused = simulateStudy("peopled", attendance);
    await expect(refused).rejects.toThrow("1 of phase main): simulate into a copy");
    expect(await db().participant.count({ where: { studyId: id } })).toBe(1);
    const simulated = await simulateIntoCopy("peopled", "peopled-copy", attendance);
    expect(simulated).toMatchObject({ study: "peopled-copy", participants: 24 });
    expect(await db().participant.count({ where: { studyId: id } })).toBe(1);
  });

  test("for a study whose cells cannot carry the session; a copy that was begun goes again", async () => {
    const id = await makeStudy("narrow", { mainClips: 21 });
    await expect(simulateStudy("narrow", attendance)).rejects.toMatchObject({ status: 400 });
    expect(await db().participant.count({ where: { studyId: id } })).toBe(0);
    const copying = simulateIntoCopy("narrow", "narrow-copy", attendance);
    await expect(copying).rejects.toThrow("21 main clips per participant cannot be chosen");
    expect(await db().study.count({ where: { slug: "narrow-copy" } })).toBe(0);
  });

  test("for a study that is not there", async () => {
    await expect(simulateStudy("nowhere", attendance)).rejects.toMatchObject({ status: 404 });
  });
});
