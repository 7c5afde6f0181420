import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { pool } from "#server/db/client.ts";
import { findStudyId } from "#server/exports/find-study.ts";
import { writeExports } from "#server/exports/write-exports.ts";
import { importStudy } from "#server/import/import-study.ts";
import { publishedFolder } from "../fixtures/stats/published-data.ts";
import { makeImportFolder } from "../support/import-folder.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const published = publishedFolder();
if (!published)
  console.log("Skipped: the published annotations, as CIRCUMPLEX_TEST_DATA is unset.");

type Row = Record<string, string>;

function readRows(file: string): Row[] {
  return parse(readFileSync(file), { columns: true, bom: true });
}

async function exportPublished(slug: string): Promise<string> {
  const folder = makeImportFolder({});
  const tables = [
    "ratings_metadata.csv",
    "clips_metadata.csv",
    "emotion_intents_metadata.csv",
  ] as const;
  await writeExports(tables, await findStudyId(slug), folder);
  return folder;
}

describe.skipIf(!published)("the published AImoclips annotations", () => {
  const source = published ?? "";

  it("become a study with 111 participants, 6,162 ratings and 991 clips without audio", async () => {
    const summary = await importStudy(source, { slug: "aimoclips" });
    expect(summary).toMatchObject({
      outcome: "imported",
      systems: 6,
      intents: 12,
      cells: 72,
      clips: { main: 991, withoutAudio: 991 },
      participants: 111,
      ratings: 6162,
      warnings: [],
    });
    const { rows } = await pool().query("SELECT key, access FROM system ORDER BY position");
    expect(rows.filter(({ access }) => access === "commercial").map(({ key }) => key)).toEqual([
      "Suno",
      "Udio",
    ]);
  });

  it("keep counters that equal a recount", async () => {
    const { rows } = await pool().query(`
      SELECT count(*)::int AS clips, sum(taken)::int AS taken,
        count(*) FILTER (WHERE taken <> (SELECT count(*) FROM trial WHERE clip_id = clip.id))::int AS wrong
      FROM clip`);
    expect(rows[0]).toEqual({ clips: 991, taken: 6162, wrong: 0 });
  });

  it("change nothing when they are imported again, and are noted once in the audit log", async () => {
    const again = await importStudy(source, { slug: "aimoclips" });
    expect(again.outcome).toBe("unchanged");
    const { rows } = await pool().query("SELECT action, actor FROM audit_log");
    expect(rows).toEqual([{ action: "import", actor: "command line" }]);
  });

  it("refuse other content under their slug", async () => {
    const other = makeImportFolder({
      "ratings_metadata.csv": "user,audio_file,valence,arousal\nP1,Suno_sad_1_crop.wav,3,4\n",
    });
    await expect(importStudy(other, { slug: "aimoclips" })).rejects.toThrow("other content");
    await expect(importStudy(source, { slug: "aimoclips", length: 5 })).rejects.toThrow(
      "other content",
    );
  });

  it("are exported as they came: the same ratings in the same order, the same intents", async () => {
    const folder = await exportPublished("aimoclips");
    for (const table of ["ratings_metadata.csv", "emotion_intents_metadata.csv"]) {
      expect(readRows(path.join(folder, table))).toEqual(readRows(path.join(source, table)));
    }
    const lines = (file: string) => readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
    for (const table of ["ratings_metadata.csv", "emotion_intents_metadata.csv"]) {
      expect(lines(path.join(folder, table))).toEqual(lines(path.join(source, table)));
    }
  });

  it("give 991 clips whose numbers of ratings sum to 6,162 and whose means are right", async () => {
    const folder = await exportPublished("aimoclips");
    const clips = readRows(path.join(folder, "clips_metadata.csv"));
    expect(clips).toHaveLength(991);
    expect(clips.reduce((sum, clip) => sum + Number(clip.num_annotators), 0)).toBe(6162);
    expect(clips.map((clip) => Number(clip.index))).toEqual(clips.map((_, place) => place));
    const ratings = readRows(path.join(source, "ratings_metadata.csv"));
    for (const clip of clips.filter((_, place) => place % 50 === 0)) {
      const own = ratings.filter((rating) => rating.audio_file === clip.audio_file);
      const mean = own.reduce((sum, rating) => sum + Number(rating.valence), 0) / own.length;
      expect(clip.valence).toMatch(/^\d\.\d{3}$/);
      expect(Number(clip.valence)).toBeCloseTo(mean, 3);
      expect(clip.audio_file).toBe(`${clip.model}_${clip.emotion}_${clip.file_index}_crop.wav`);
    }
  });

  it("come back the same from their own export", async () => {
    const folder = await exportPublished("aimoclips");
    const summary = await importStudy(folder, { slug: "again" });
    expect(summary).toMatchObject({ ratings: 6162, clips: { main: 991 }, warnings: [] });
    const second = await exportPublished("again");
    for (const table of [
      "ratings_metadata.csv",
      "clips_metadata.csv",
      "emotion_intents_metadata.csv",
    ]) {
      expect(readFileSync(path.join(second, table))).toEqual(
        readFileSync(path.join(folder, table)),
      );
    }
  });
});

describe("published files", () => {
  const rows = [
    "P2,Suno_sad_1_crop.wav,3,4",
    "P1,Suno_sad_1_crop.wav,5,6",
    "P2,Mine_happy_2_crop.wav,9,1",
  ];

  it.each([
    ["LF", "", "\n"],
    ["CRLF", "", "\r\n"],
    ["a byte order mark and CRLF", "\ufeff", "\r\n"],
    ["no final line end", "\ufeff", "\n"],
  ])("are read alike with %s", async (name, mark, end) => {
    const last = name.startsWith("no") ? "" : end;
    const text = mark + ["user,audio_file,valence,arousal", ...rows].join(end) + last;
    const slug = `ends-${name.toLowerCase().replaceAll(" ", "-")}`;
    const summary = await importStudy(makeImportFolder({ "ratings_metadata.csv": text }), { slug });
    expect(summary).toMatchObject({ participants: 2, ratings: 3, clips: { main: 2 } });
    const exported = await exportPublished(slug);
    const lines = readFileSync(path.join(exported, "ratings_metadata.csv"), "utf8").split("\n");
    expect(lines.slice(1, -1)).toEqual(rows);
  });

  it("number interleaved users in order of appearance and keep the rows' order", async () => {
    const slug = "ends-lf";
    const { rows: participants } = await pool().query(
      `SELECT number, source_code, phase, state, trial_count, next_position FROM participant
       WHERE study_id = $1 ORDER BY number`,
      [await findStudyId(slug)],
    );
    expect(participants).toEqual([
      {
        number: 1,
        source_code: "P2",
        phase: "imported",
        state: "completed",
        trial_count: 2,
        next_position: 3,
      },
      {
        number: 2,
        source_code: "P1",
        phase: "imported",
        state: "completed",
        trial_count: 1,
        next_position: 2,
      },
    ]);
  });

  it("take access from systems.csv, else from the known systems, else warn", async () => {
    const folder = makeImportFolder({
      "ratings_metadata.csv":
        "user,audio_file,valence,arousal\nP,Suno_sad_1.wav,3,4\nP,Mine_sad_1.wav,3,4\nP,New_sad_1.wav,1,1\n",
      "systems.csv": "system,access,version\nMine,commercial,v2\n",
    });
    const summary = await importStudy(folder, { slug: "systems" });
    expect(summary.warnings).toEqual(['"New" is not a known system: taken as open-source']);
    const { rows: systems } = await pool().query(
      "SELECT key, access, version FROM system WHERE study_id = $1 ORDER BY position",
      [await findStudyId("systems")],
    );
    expect(systems).toEqual([
      { key: "Mine", access: "commercial", version: "v2" },
      { key: "New", access: "open-source", version: null },
      { key: "Suno", access: "commercial", version: "v4.5" },
    ]);
  });

  it("bring intents of their own with their targets, also neutral ones", async () => {
    const intents = "quadrant,emotion,gt_valence,gt_arousal\n,plain,5,5\nlv_la,sad,2,3.25\n";
    const folder = makeImportFolder({
      "ratings_metadata.csv":
        "user,audio_file,valence,arousal\nP,Suno_plain_1.wav,3,4\nP,Suno_happy_1.wav,3,4\n",
      "emotion_intents_metadata.csv": intents,
    });
    await importStudy(folder, { slug: "intents" });
    const exported = await exportPublished("intents");
    const text = readFileSync(path.join(exported, "emotion_intents_metadata.csv"), "utf8");
    expect(text).toBe(`${intents}hv_ha,happy,8.47,6.05\n`);
  });

  it("can be clips_metadata.csv alone", async () => {
    const header = "index,audio_file,model,emotion,file_index,valence,arousal,num_annotators";
    const folder = makeImportFolder({
      "clips_metadata.csv": `${header}\n0,Suno_sad_1_crop.wav,Suno,sad,1,2.333,3.000,3\n`,
    });
    const summary = await importStudy(folder, { slug: "clips-only" });
    expect(summary).toMatchObject({ clips: { main: 1, withoutAudio: 1 }, ratings: 0 });
    expect(summary.warnings[0]).toContain(
      "num_annotators differs from ratings_metadata.csv for 1 of 1 clips",
    );
  });
});
