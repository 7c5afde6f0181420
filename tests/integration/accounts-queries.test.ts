import { expect, test } from "vitest";
import { findResearcher } from "#server/accounts/require-researcher.ts";
import type { Researcher } from "#server/accounts/researcher.ts";
import { db } from "#server/db/client.ts";
import { importStudy } from "#server/import/import-study.ts";
import { listClips } from "#server/queries/clips.ts";
import { getCoverage } from "#server/queries/coverage.ts";
import { countExportRows } from "#server/queries/export-counts.ts";
import { countParticipants, listParticipants } from "#server/queries/participants.ts";
import { listStudies } from "#server/queries/studies.ts";
import { makeImportFolder, toneFile } from "../support/import-folder.ts";
import { makeTestOwner, signInOwner } from "../support/sign-up.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const RATINGS = [
  "user,audio_file,valence,arousal",
  "ann,Ada_calm_1.wav,5,2",
  "bob,Ada_calm_1.wav,6,3",
  "ann,Ada_tense_1.wav,2,8",
  "ann,Bela_calm_1.wav,7,1",
].join("\n");

const INTENTS = ["quadrant,emotion,gt_valence,gt_arousal", "hv_la,calm,7,2", "lv_ha,tense,2,8"];

async function makeStudy(): Promise<{ viewer: Researcher; studyId: number }> {
  await makeTestOwner();
  const viewer = await findResearcher(await signInOwner());
  if (!viewer) throw new Error("nobody is signed in");
  const folder = makeImportFolder({
    "ratings_metadata.csv": `${RATINGS}\n`,
    "emotion_intents_metadata.csv": `${INTENTS.join("\n")}\n`,
    "systems.csv": "system,access,version\nAda,open-source,1\nBela,commercial,2\n",
    "music_clips/Ada_calm_1.wav": toneFile(440),
    "music_clips/Ada_tense_1.wav": toneFile(440),
  });
  await importStudy(folder, { slug: "read", length: 1 });
  const { id } = await db().study.findUniqueOrThrow({ where: { slug: "read" } });
  return { viewer, studyId: id };
}

test("what the pages show is what the rows say", async () => {
  const { viewer, studyId } = await makeStudy();

  const [listed] = await listStudies(viewer);
  expect(listed).toMatchObject({ slug: "read", clips: 3, participants: 2, ratings: 4 });

  const coverage = await getCoverage(viewer, studyId);
  const keyOf = new Map([...coverage.systems, ...coverage.intents].map((row) => [row, row.key]));
  expect([...keyOf.values()]).toEqual(["Ada", "Bela", "calm", "tense"]);
  expect(
    coverage.cells.map(({ clips, ratings, fewest }) => [clips, ratings, fewest]).sort(),
  ).toEqual([
    [1, 1, 1],
    [1, 1, 1],
    [1, 2, 2],
  ]);
  expect(coverage.histogram).toEqual([
    { ratings: 0, clips: 0 },
    { ratings: 1, clips: 2 },
    { ratings: 2, clips: 1 },
  ]);

  expect(await countExportRows(viewer, studyId)).toMatchObject({
    "ratings.csv": 4,
    "ratings_metadata.csv": 4,
    "clips_metadata.csv": 3,
    "emotion_intents_metadata.csv": 2,
  });
});

test("an excluded participant's ratings leave coverage and come back with them", async () => {
  const viewer = await findResearcher(await signInOwner());
  if (!viewer) throw new Error("nobody is signed in");
  const { id: studyId } = await db().study.findUniqueOrThrow({ where: { slug: "read" } });
  const total = async () =>
    (await getCoverage(viewer, studyId)).cells.reduce((sum, { ratings }) => sum + ratings, 0);
  const where = { studyId, sourceCode: "ann" };
  const excluded = { excludedAt: new Date(), exclusionReason: "asked for it" };
  await db().participant.updateMany({ where, data: excluded });
  expect(await total()).toBe(1);
  await db().participant.updateMany({ where, data: { excludedAt: null, exclusionReason: null } });
  expect(await total()).toBe(4);
});

test("clips tell what was measured, which have no audio and which sound the same", async () => {
  const viewer = await findResearcher(await signInOwner());
  if (!viewer) throw new Error("nobody is signed in");
  const { id } = await db().study.findUniqueOrThrow({ where: { slug: "read" } });
  const all = { role: null, system: null, intent: null };
  const { clips, total } = await listClips(viewer, id, all, { number: 1, size: 10 });
  expect(total).toBe(3);
  const [calm, tense, silent] = clips;
  expect(calm).toMatchObject({ system: "Ada", intent: "calm", ratings: 2, durationMs: 1000 });
  expect(calm?.loudnessAfter).toBeCloseTo(-23, 1);
  expect(calm?.duplicates).toEqual([tense?.sourceName]);
  expect(silent).toMatchObject({ system: "Bela", rendition: null, peaks: [], duplicates: [] });
  const some = await listClips(viewer, id, { ...all, intent: "tense" }, { number: 1, size: 10 });
  expect(some.clips.map(({ id: clipId }) => clipId)).toEqual([tense?.id]);
});

test("participants are listed in the order they came, under their source's codes", async () => {
  const viewer = await findResearcher(await signInOwner());
  if (!viewer) throw new Error("nobody is signed in");
  const { id } = await db().study.findUniqueOrThrow({ where: { slug: "read" } });
  const { participants } = await listParticipants(viewer, id, { number: 1, size: 10 });
  expect(participants.map(({ code, answered }) => [code, answered])).toEqual([
    ["ann", 3],
    ["bob", 1],
  ]);
  expect(await countParticipants(viewer, id)).toEqual([
    { phase: "imported", state: "completed", count: 2 },
  ]);
});
