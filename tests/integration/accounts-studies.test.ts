import { describe, expect, test } from "vitest";
import { type Actor, COMMAND_LINE } from "#server/audit.ts";
import { clipStore } from "#server/clips/clip-store.ts";
import { db } from "#server/db/client.ts";
import { withImportLock } from "#server/import/import-lock.ts";
import { DEMO_DELETED, deleteStudy } from "#server/studies/delete-study.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import { makeSmallStudy, smallClips } from "../support/small-study.ts";
import { withDatabase } from "../support/test-database.ts";
import { uploadBatch } from "../support/upload-batch.ts";

withDatabase();

const actor: Actor = COMMAND_LINE;

async function stateOf(slug: string): Promise<string> {
  return (await db().study.findUniqueOrThrow({ where: { slug } })).state;
}

describe("a study's state", () => {
  test("goes from draft to open to paused to open to closed, and no further", async () => {
    await makeSmallStudy("states");
    for (const to of ["open", "paused", "open", "closed"] as const) {
      await setStudyState({ slug: "states", to, actor });
      expect(await stateOf("states")).toBe(to);
    }
    const reopening = setStudyState({ slug: "states", to: "open", actor });
    await expect(reopening).rejects.toMatchObject({ kind: "conflict" });
    const entries = await db().auditEntry.findMany({
      where: { action: "set state", subject: "study states" },
      orderBy: { id: "asc" },
      select: { before: true, after: true },
    });
    expect(entries.at(0)).toMatchObject({ before: { state: "draft" }, after: { state: "open" } });
    expect(entries).toHaveLength(4);
  });

  test("freezes the analysis plan at the first opening", async () => {
    const study = await db().study.findUniqueOrThrow({ where: { slug: "states" } });
    expect(study.openedAt).not.toBeNull();
    expect(study.planHash).toMatch(/^[0-9a-f]{64}$/);
    expect(study.analysisPlan).toMatchObject({ ruleSet: "screening-1" });
  });

  test("stays draft while something is missing, and the refusal says what", async () => {
    await makeSmallStudy("without-clips", false);
    const opening = setStudyState({ slug: "without-clips", to: "open", actor });
    await expect(opening).rejects.toMatchObject({
      kind: "conflict",
      problems: [{ path: "clips", problem: "the study has no main clip" }],
    });
    expect(await stateOf("without-clips")).toBe("draft");
  });

  test("cannot be set on a study that is not there", async () => {
    const opening = setStudyState({ slug: "nowhere", to: "open", actor });
    await expect(opening).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("deleting a study", () => {
  test("removes its rows, and its audio once no other study uses it", async () => {
    await makeSmallStudy("first-copy");
    await makeSmallStudy("second-copy");
    const { storeKey } = await db().rendition.findFirstOrThrow({
      where: { clip: { study: { slug: "second-copy" } } },
    });
    await deleteStudy({ slug: "second-copy", actor });
    expect(await clipStore().exists(storeKey)).toBe(true);
    for (const { slug } of await db().study.findMany()) await deleteStudy({ slug, actor });
    expect(await clipStore().exists(storeKey)).toBe(false);
    expect([await db().study.count(), await db().clip.count()]).toEqual([0, 0]);
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { action: "delete", subject: "study second-copy" },
    });
    expect(entry.before).toMatchObject({ clips: 9, participants: 0, ratings: 0 });
  });

  test("takes no file while an import may have found it; the next removal takes it", async () => {
    await makeSmallStudy("with-audio", false);
    await uploadBatch("with-audio", smallClips().slice(0, 1));
    const { storeKey } = await db().rendition.findFirstOrThrow();
    await withImportLock(async () => {
      await deleteStudy({ slug: "with-audio", actor });
      expect(await clipStore().exists(storeKey)).toBe(true);
    });
    await makeSmallStudy("without-audio", false);
    await deleteStudy({ slug: "without-audio", actor });
    expect(await clipStore().exists(storeKey)).toBe(false);
    expect(await clipStore().keys()).toEqual([]);
  });

  test("is remembered for the demo study only", async () => {
    expect(await db().setting.findUnique({ where: { key: DEMO_DELETED } })).toBeNull();
    await db().study.create({ data: { slug: "demo", title: "Demo", origin: "demo" } });
    await deleteStudy({ slug: "demo", actor });
    expect(await db().setting.findUnique({ where: { key: DEMO_DELETED } })).not.toBeNull();
  });
});
