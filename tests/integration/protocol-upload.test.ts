import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { COMMAND_LINE } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { env } from "#server/env.ts";
import { removeClip } from "#server/studies/remove-clip.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import { makeSmallStudy, smallClips } from "../support/small-study.ts";
import { consentTo } from "../support/start-participant.ts";
import { withDatabase } from "../support/test-database.ts";
import { toneFile } from "../support/tone-file.ts";
import { batchBody, receiveBatch, uploadBatch } from "../support/upload-batch.ts";

withDatabase();

function storedFiles(): number {
  const folder = path.join(env().DATA_DIR, "clips");
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
}

async function refusal(work: Promise<unknown>): Promise<{ path: string; problem: string }[]> {
  return work.then(
    () => [],
    (error) => error.problems,
  );
}

const clipsOf = (slug: string) =>
  db().clip.findMany({
    where: { study: { slug } },
    orderBy: { id: "asc" },
    include: { renditions: true, system: true, intent: true },
  });

test("an upload becomes clips in the cells it names, each with a rendition", async () => {
  await makeSmallStudy("upload");
  const clips = await clipsOf("upload");
  expect(clips.map(({ sourceName }) => sourceName)).toEqual(smallClips().map(({ name }) => name));
  for (const clip of clips) {
    expect(clip.sourceName).toBe(`${clip.system?.key}_${clip.intent?.key}_1.wav`);
    expect(clip).toMatchObject({ role: "main", durationMs: 1000, taken: 0 });
    expect(clip.renditions).toHaveLength(1);
  }
});

test("practice clips and anchors come without a cell, an anchor with its own target", async () => {
  await makeSmallStudy("roles", false);
  const stored = await uploadBatch("roles", [
    { name: "practice_1.wav", role: "practice", content: toneFile(400) },
    {
      name: "anchor.wav",
      role: "anchor",
      targetValence: 8,
      targetArousal: 3,
      content: toneFile(500),
    },
  ]);
  expect(stored).toBe(2);
  expect(await clipsOf("roles")).toMatchObject([
    { role: "practice", systemId: null },
    { role: "anchor", systemId: null, targetValence: 8, targetArousal: 3 },
  ]);
});

test("one bad file refuses the whole batch, and no file of it stays", async () => {
  await makeSmallStudy("all-or-nothing");
  const before = storedFiles();
  const problems = await refusal(
    uploadBatch("all-or-nothing", [
      { name: "a.wav", system: "Ada", intent: "calm", index: 2, content: toneFile(777) },
      {
        name: "b.wav",
        system: "Ada",
        intent: "calm",
        index: 3,
        content: Buffer.from("not audio at all"),
      },
      { name: "c.wav", system: "Ada", intent: "calm", index: 4, content: toneFile(888, -20, 0.5) },
    ]),
  );
  expect(problems.map((one) => one.path)).toEqual(["files.1.audio", "files.2.audio"]);
  expect(await clipsOf("all-or-nothing")).toHaveLength(9);
  expect(storedFiles()).toBe(before);
});

test("a taken place, a known name and an unknown cell are named file by file", async () => {
  await makeSmallStudy("places");
  const content = toneFile(999);
  const problems = await refusal(
    uploadBatch("places", [
      { name: "new.wav", system: "Ada", intent: "calm", index: 1, content },
      { name: "Ada_calm_1.wav", system: "Ada", intent: "calm", index: 2, content },
      { name: "other.wav", system: "Zoe", intent: "blue", index: 1, content },
    ]),
  );
  expect(problems.map((one) => one.path)).toEqual([
    "files.0.index",
    "files.1.name",
    "files.2.system",
    "files.2.intent",
  ]);
});

test("an upload that is cut short, or longer than announced, is refused", async () => {
  const content = toneFile(440);
  const file = { name: "a.wav", system: "Ada", intent: "calm", content };
  await expect(receiveBatch([{ ...file, bytes: content.length + 1 }])).rejects.toThrow(/ended/);
  await expect(receiveBatch([{ ...file, bytes: content.length - 1 }])).rejects.toThrow(
    /more bytes/,
  );
});

test("a file is the same whatever the chunks it comes in", async () => {
  const file = { name: "a.wav", system: "Ada", intent: "calm", content: toneFile(440) };
  const { hashes } = await receiveBatch([file, { ...file, name: "b.wav", index: 2 }]);
  expect(hashes[0]).toBe(hashes[1]);
  expect(batchBody([file])).toBeInstanceOf(ReadableStream);
});

test("clips of an open study stay as they are", async () => {
  await makeSmallStudy("opened");
  await setStudyState({ slug: "opened", to: "open", actor: COMMAND_LINE });
  const late = { name: "late.wav", system: "Ada", intent: "calm", index: 2 };
  await expect(uploadBatch("opened", [{ ...late, content: toneFile(321) }])).rejects.toThrow(
    /while the study is a draft/,
  );
});

test("a clip is removed from a draft with its audio, unless another study shares it", async () => {
  await makeSmallStudy("mistake");
  const stored = storedFiles();
  const extra = { name: "extra.wav", system: "Ada", intent: "calm", index: 2 };
  await uploadBatch("mistake", [{ ...extra, content: toneFile(1234) }]);
  expect(storedFiles()).toBe(stored + 2);
  await removeClip("mistake", "extra.wav", COMMAND_LINE);
  expect(storedFiles()).toBe(stored);
  await removeClip("mistake", "Ada_calm_1.wav", COMMAND_LINE);
  expect(await clipsOf("mistake")).toHaveLength(8);
  expect(storedFiles()).toBe(stored);
});

test("a preview that heard a removed clip goes with it", async () => {
  await makeSmallStudy("heard");
  await consentTo("heard", "test");
  const { id } = await consentTo("heard", "test");
  const trial = await db().trial.findFirstOrThrow({
    where: { participantId: id },
    select: { clip: { select: { sourceName: true } } },
  });
  await removeClip("heard", trial.clip.sourceName, COMMAND_LINE);
  expect(await db().participant.findUnique({ where: { id } })).toBeNull();
});
