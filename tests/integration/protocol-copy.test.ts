import { expect, test } from "vitest";
import { defaultProtocol } from "#core/study/protocol.ts";
import { readStudyFile } from "#core/study/study-file.ts";
import { COMMAND_LINE } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { createStudy } from "#server/studies/create-study.ts";
import { duplicateStudy } from "#server/studies/duplicate-study.ts";
import { exportStudyFile } from "#server/studies/export-study-file.ts";
import { newDesign } from "#server/studies/new-design.ts";
import { removeIntent, saveIntent } from "#server/studies/save-intent.ts";
import { removeSystem, saveSystem } from "#server/studies/save-system.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import { makeSmallStudy } from "../support/small-study.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const actor = COMMAND_LINE;

test("the AImoclips preset gives six systems, 12 intents and 56 main clips", async () => {
  const study = { title: "Preset", slug: "preset" };
  await createStudy({ study, ...newDesign("aimoclips") }, "aimoclips", actor);
  const { systems, intents, protocol } = await exportStudyFile("preset");
  expect([systems.length, intents.length, protocol.session.mainClips]).toEqual([6, 12, 56]);
  expect(systems.filter(({ access }) => access === "commercial").map(({ key }) => key)).toEqual([
    "Suno",
    "Udio",
  ]);
});

test("an address that is taken makes nothing", async () => {
  const study = { title: "One", slug: "one" };
  await createStudy({ study, ...newDesign("empty") }, "empty", actor);
  const second = createStudy({ study, ...newDesign("aimoclips") }, "aimoclips", actor);
  await expect(second).rejects.toMatchObject({ kind: "wrong-input", problems: [{ path: "slug" }] });
  expect((await exportStudyFile("one")).systems).toEqual([]);
});

test("a study that was exported is made again from its file", async () => {
  await makeSmallStudy("exported", false);
  const exported = await exportStudyFile("exported");
  const read = readStudyFile(JSON.stringify(exported));
  if (read.file === null) throw new Error("the file has faults");
  const { format: _, ...design } = read.file;
  await createStudy({ ...design, study: { title: "Again", slug: "again" } }, "file", actor);
  const again = await exportStudyFile("again");
  expect({ ...again, study: exported.study }).toEqual(exported);
});

test("a copy has the design and the clips, shares the audio under new addresses, and nobody in it", async () => {
  await makeSmallStudy("original");
  await setStudyState({ slug: "original", to: "open", actor });
  await duplicateStudy("original", { title: "Copy", slug: "copy" }, actor);
  const [original, copy] = await Promise.all(
    ["original", "copy"].map((slug) =>
      db().study.findUniqueOrThrow({
        where: { slug },
        include: {
          participants: true,
          clips: {
            orderBy: { sourceName: "asc" },
            include: { renditions: true, system: true, intent: true },
          },
        },
      }),
    ),
  );
  expect(copy).toMatchObject({ state: "draft", planHash: null, participants: [] });
  expect(copy?.clips).toHaveLength(9);
  copy?.clips.forEach((clip, place) => {
    const source = original?.clips[place];
    expect(clip.system?.key).toBe(source?.system?.key);
    expect(clip.intent?.studyId).toBe(copy.id);
    expect(clip.renditions[0]?.storeKey).toBe(source?.renditions[0]?.storeKey);
    expect(clip.renditions[0]?.address).not.toBe(source?.renditions[0]?.address);
  });
  await setStudyState({ slug: "copy", to: "open", actor });
});

test("systems and intents change while the study is a draft, as far as no clip hangs on them", async () => {
  await makeSmallStudy("cells");
  const dora = { key: "Dora", access: "open-source" as const, version: "2" };
  await saveSystem("cells", null, dora, actor);
  const rows = await db().system.findMany({ where: { study: { slug: "cells" } } });
  const idOf = (key: string) => rows.find((row) => row.key === key)?.id ?? 0;
  await expect(saveSystem("cells", null, dora, actor)).rejects.toThrow(/already has a system/);
  await expect(removeSystem("cells", idOf("Ada"), actor)).rejects.toThrow(/"Ada" has 3 clips/);
  await expect(saveSystem("cells", idOf("Ada"), { ...dora, key: "Adam" }, actor)).rejects.toThrow(
    /its key stays/,
  );
  await saveSystem("cells", idOf("Ada"), { ...dora, key: "Ada" }, actor);
  await removeSystem("cells", idOf("Dora"), actor);
  expect((await exportStudyFile("cells")).systems).toMatchObject([
    { key: "Ada", access: "open-source", version: "2" },
    { key: "Bela" },
    { key: "Cleo" },
  ]);
});

test("an intent's quadrant follows from its targets; at the neutral point it has none", async () => {
  const study = { title: "Quadrants", slug: "quadrants" };
  const design = { protocol: defaultProtocol(), systems: [], intents: [] };
  await createStudy({ study, ...design }, "empty", actor);
  await saveIntent("quadrants", null, { key: "odd", targetValence: 5, targetArousal: 8 }, actor);
  const [row] = await db().intent.findMany({ where: { study: { slug: "quadrants" } } });
  expect(row?.quadrant).toBeNull();
  const id = row?.id ?? 0;
  await saveIntent("quadrants", id, { key: "odd", targetValence: 2, targetArousal: 8 }, actor);
  expect(await db().intent.findUniqueOrThrow({ where: { id } })).toMatchObject({
    quadrant: "lv_ha",
  });
  await removeIntent("quadrants", id, actor);
  expect(await db().auditEntry.count({ where: { action: { endsWith: "-intent" } } })).toBe(3);
});

test("an open study keeps its systems and intents", async () => {
  await makeSmallStudy("fixed");
  await setStudyState({ slug: "fixed", to: "open", actor });
  const intent = { key: "late", targetValence: 2, targetArousal: 2 };
  await expect(saveIntent("fixed", null, intent, actor)).rejects.toThrow(/it is open/);
});
