import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND_LINE } from "#server/audit.ts";
import { pool } from "#server/db/client.ts";
import { demoFolder, readDemoDraft } from "#server/import/demo-draft.ts";
import { ensureDemoStudy } from "#server/import/demo-study.ts";
import { deleteStudy } from "#server/studies/delete-study.ts";
import { makeImportFolder } from "../support/import-folder.ts";
import { withDatabase } from "../support/test-database.ts";

const database = withDatabase();

/** A demo set of twelve cells and four practice clips, so that a test need not make 148. */
function smallDemo(): string {
  const header = "file,system,intent,role,index,target_valence,target_arousal";
  const letters = ["A", "B", "C", "D", "E", "F"];
  const main = letters.flatMap((letter) => [
    `${letter}/happy_1.wav,Stand-in ${letter},happy,main,1,8.47,6.05`,
    `${letter}/sad_1.wav,Stand-in ${letter},sad,main,1,2.1,3.49`,
  ]);
  const practice = [1, 2, 3, 4].map(
    (n) => `practice_${n}.wav,,,practice,${n},${2 * n},${9 - 2 * n}`,
  );
  const systems = letters.map((letter) => `Stand-in ${letter},open-source,synthetic`);
  return makeImportFolder({
    "manifest.csv": [header, ...main, ...practice].join("\n"),
    "systems.csv": ["system,access,version", ...systems].join("\n"),
  });
}

async function demoRow() {
  const { rows } = await pool().query(
    `SELECT state, title, origin, (SELECT count(*)::int FROM rendition
       JOIN clip ON clip.id = rendition.clip_id WHERE clip.study_id = study.id) AS renditions
     FROM study WHERE slug = 'demo'`,
  );
  return rows[0];
}

function storedFiles(): string[] {
  return readdirSync(path.join(database.dataDirectory, "clips"), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

describe("the demo study", () => {
  it("describes 144 clips of six stand-ins, two of them commercial, and 4 practice clips", async () => {
    const { systems, intents, clips } = await readDemoDraft(demoFolder);
    expect(systems.map(({ key }) => key)).toEqual(
      ["A", "B", "C", "D", "E", "F"].map((letter) => `Stand-in ${letter}`),
    );
    expect(systems.filter(({ access }) => access === "commercial")).toHaveLength(2);
    expect(intents).toHaveLength(12);
    expect(clips.filter(({ role }) => role === "main")).toHaveLength(144);
    expect(clips.filter(({ role }) => role === "practice")).toHaveLength(4);
  });

  it("is there at once, keeps what was made when the making is interrupted, and is not open", async () => {
    const interrupted = ensureDemoStudy({
      folder: smallDemo(),
      onProgress: ({ done }) => {
        if (done === 3) throw new Error("interrupted");
      },
    });
    await expect(interrupted).rejects.toThrow("interrupted");
    expect(await demoRow()).toMatchObject({ state: "draft", origin: "demo", renditions: 3 });
  });

  it("goes on where it stopped, shows how far it is, and opens when all its audio is there", async () => {
    const seen: number[] = [];
    await ensureDemoStudy({ folder: smallDemo(), onProgress: ({ done }) => seen.push(done) });
    expect(seen[0]).toBe(4);
    expect(seen.at(-1)).toBe(16);
    expect(await demoRow()).toMatchObject({
      state: "open",
      renditions: 16,
      title: "Demo study (synthetic stand-ins)",
    });
    const { rows } = await pool().query("SELECT kind, state, done, total FROM job");
    expect(rows).toEqual([{ kind: "demo-audio", state: "done", done: 16, total: 16 }]);
  });

  it("stays as it is at the next start", async () => {
    const before = storedFiles();
    await ensureDemoStudy({ folder: smallDemo() });
    expect(storedFiles()).toEqual(before);
  });

  it("is not made again once it was deleted, and leaves no file", async () => {
    await deleteStudy({ slug: "demo", actor: COMMAND_LINE });
    await deleteStudy({ slug: "demo-results", actor: COMMAND_LINE });
    await ensureDemoStudy({ folder: smallDemo() });
    expect(await demoRow()).toBeUndefined();
    expect(storedFiles()).toEqual([]);
  });
});
