import { beforeAll, describe, expect, test } from "vitest";
import { COMMAND_LINE } from "#server/audit.ts";
import { db, pool } from "#server/db/client.ts";
import { demoFolder, readDemoDraft } from "#server/import/demo-draft.ts";
import { demoProtocol } from "#server/import/demo-protocol.ts";
import { ensureDemoResults } from "#server/import/demo-results.ts";
import { inTransaction } from "#server/import/in-transaction.ts";
import { writeStudy } from "#server/import/write-study.ts";
import { checkCounters } from "#server/studies/check-counters.ts";
import { deleteStudy } from "#server/studies/delete-study.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const slug = "demo-results";
let demoId = 0;

/** The demo study with one file for all its clips: here nobody listens. */
async function writeDemo(): Promise<number> {
  const draft = await readDemoDraft(demoFolder);
  const id = await inTransaction((client) =>
    writeStudy(client, {
      ...{ slug: "demo", title: "Demo study", origin: "demo", sourceHash: null, draft },
      ...{ protocol: demoProtocol(), audioOf: () => undefined, actor: COMMAND_LINE },
    }),
  );
  await pool().query(
    `UPDATE clip SET original_key = 'one', original_bytes = 9, original_sha256 = repeat('a', 64),
       samples_sha256 = repeat('b', 64), duration_ms = 10000, sample_rate = 44100, channels = 1
     WHERE study_id = $1`,
    [id],
  );
  await pool().query(
    `INSERT INTO rendition (clip_id, address, format, content_type, store_key, bytes, sha256)
     SELECT id, 'address-of-demo-' || id, 'flac', 'audio/flac', 'one', 9, repeat('a', 64)
     FROM clip WHERE study_id = $1`,
    [id],
  );
  return id;
}

const findResults = () => db().study.findUnique({ where: { slug } });
const make = () => ensureDemoResults(demoId, demoFolder, COMMAND_LINE);

describe("the demo of results", () => {
  beforeAll(async () => {
    demoId = await writeDemo();
    await make();
  });

  test("is closed, a demo, and named as simulated and synthetic", async () => {
    expect(await findResults()).toMatchObject({
      state: "closed",
      origin: "demo",
      title: "Demo results (simulated participants, synthetic clips)",
    });
  });

  test("holds 111 participants, all of phase simulated, and counters that a recount confirms", async () => {
    const study = await findResults();
    const groups = await db().participant.groupBy({
      by: ["phase", "state"],
      where: { study: { slug } },
      _count: true,
      orderBy: { state: "asc" },
    });
    expect(groups.map(({ phase, state, _count }) => [phase, state, _count])).toEqual([
      ["simulated", "completed", 100],
      ["simulated", "stopped", 11],
    ]);
    expect(await checkCounters(study?.id ?? 0)).toEqual([]);
  });

  test("can be heard: its clips are the demo's, under addresses of their own", async () => {
    const renditions = await db().rendition.findMany({
      where: { clip: { study: { slug } } },
      select: { address: true, storeKey: true, clip: { select: { durationMs: true } } },
    });
    expect(renditions).toHaveLength(148);
    expect(new Set(renditions.map(({ address }) => address)).size).toBe(148);
    for (const { address, storeKey, clip } of renditions) {
      expect([storeKey, clip.durationMs]).toEqual(["one", 10_000]);
      expect(address).not.toContain("address-of-demo");
    }
  });

  test("is made once, and not again when it was deleted", async () => {
    const before = await findResults();
    await make();
    expect(await findResults()).toEqual(before);
    await deleteStudy({ slug, actor: COMMAND_LINE });
    await make();
    expect(await findResults()).toBeNull();
  });

  test("leaves a study alone that somebody else gave the same address", async () => {
    await db().setting.delete({ where: { key: "demo-results-made" } });
    await db().study.create({ data: { slug, title: "Ours" } });
    await make();
    expect(await findResults()).toMatchObject({ title: "Ours", origin: "own" });
  });
});
