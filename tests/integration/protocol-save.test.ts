import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson } from "#core/study/canonical-json.ts";
import { COMMAND_LINE } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { findSessionStudy } from "#server/queries/session.ts";
import { saveProtocol } from "#server/studies/save-protocol.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import { makeSmallStudy, smallProtocol } from "../support/small-study.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const actor = COMMAND_LINE;

function problemsOf(work: Promise<unknown>): Promise<string[]> {
  return work.then(
    () => [],
    (error) => error.problems.map(({ path }: { path: string }) => path),
  );
}

async function versionsOf(slug: string): Promise<number[]> {
  const rows = await db().protocol.findMany({
    where: { study: { slug } },
    orderBy: { version: "asc" },
    select: { version: true },
  });
  return rows.map(({ version }) => version);
}

test("each save makes the next version, names what changed, and leaves the former one", async () => {
  await makeSmallStudy("versions", false);
  const protocol = smallProtocol({ mainClips: 5 });
  const saved = await saveProtocol({ slug: "versions", basedOn: 1, protocol }, actor);
  expect(saved).toEqual({ version: 2, changed: true });
  expect((await findSessionStudy("versions"))?.protocol.session.mainClips).toBe(5);
  expect(await versionsOf("versions")).toEqual([1, 2]);
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "change-protocol" } });
  expect(entry.before).toEqual({ version: 1, "session.mainClips": 6 });
  expect(entry.after).toEqual({ version: 2, "session.mainClips": 5 });
});

test("saving without a change makes no version", async () => {
  await makeSmallStudy("same", false);
  const edit = { slug: "same", basedOn: 1, protocol: smallProtocol() };
  expect(await saveProtocol(edit, actor)).toEqual({ version: 1, changed: false });
  expect(await versionsOf("same")).toEqual([1]);
});

test("of two people who edit the same version the second is told, and nothing is lost", async () => {
  await makeSmallStudy("two-people", false);
  const slug = "two-people";
  const saves = await Promise.allSettled(
    [4, 5].map((mainClips) =>
      saveProtocol({ slug, basedOn: 1, protocol: smallProtocol({ mainClips }) }, actor),
    ),
  );
  expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await versionsOf(slug)).toEqual([1, 2]);
});

test("audio settings stay once clips are in", async () => {
  await makeSmallStudy("audio");
  const base = smallProtocol();
  const protocol = { ...base, audio: { ...base.audio, seconds: 2, cut: "loudest" as const } };
  const paths = await problemsOf(saveProtocol({ slug: "audio", basedOn: 1, protocol }, actor));
  expect(paths).toEqual(["audio.seconds", "audio.cut"]);
  expect(await versionsOf("audio")).toEqual([1]);
});

test("a study that could not run is not opened, and each thing that is missing is named", async () => {
  await makeSmallStudy("unready", false);
  const protocol = smallProtocol({ practiceClips: 4 });
  await saveProtocol({ slug: "unready", basedOn: 1, protocol }, actor);
  const opening = setStudyState({ slug: "unready", to: "open", actor });
  expect(await problemsOf(opening)).toEqual(["clips", "session.practiceClips"]);
  const study = await db().study.findUniqueOrThrow({ where: { slug: "unready" } });
  expect(study).toMatchObject({ state: "draft", planHash: null, openedAt: null });
});

test("opening freezes the analysis plan under the hash of its file", async () => {
  await makeSmallStudy("frozen");
  await setStudyState({ slug: "frozen", to: "open", actor });
  const study = await db().study.findUniqueOrThrow({ where: { slug: "frozen" } });
  expect(study.analysisPlan).toEqual(smallProtocol().plan);
  const file = canonicalJson(study.analysisPlan);
  expect(study.planHash).toBe(createHash("sha256").update(file).digest("hex"));

  const base = smallProtocol();
  const protocol = { ...base, plan: { ...base.plan, measure: "absError" as const } };
  const paths = await problemsOf(saveProtocol({ slug: "frozen", basedOn: 1, protocol }, actor));
  expect(paths).toEqual(["plan.measure"]);
});

test("an open study takes only a protocol under which it can run", async () => {
  await makeSmallStudy("running");
  await setStudyState({ slug: "running", to: "open", actor });
  const edit = (mainClips: number) => ({
    slug: "running",
    basedOn: 1,
    protocol: smallProtocol({ mainClips }),
  });
  expect(await problemsOf(saveProtocol(edit(10), actor))).toEqual(["session.mainClips"]);
  expect(await saveProtocol(edit(9), actor)).toEqual({ version: 2, changed: true });
});
