import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { exportFiles } from "#core/exports/export-files.ts";
import { pool } from "#server/db/client.ts";
import { exportStream } from "#server/exports/export-stream.ts";
import { findStudyId } from "#server/exports/find-study.ts";
import { writeExports } from "#server/exports/write-exports.ts";
import { importStudy } from "#server/import/import-study.ts";
import { makeImportFolder } from "../support/import-folder.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

let study = 0;

type Row = Record<string, string>;

async function exported(file: keyof typeof exportFiles): Promise<Row[]> {
  return parse(await text(await exportStream(file, study)), { columns: true });
}

/** A study with three listeners of main clips, one of them with a code that looks like a formula. */
beforeAll(async () => {
  const rows = [
    "=P1,Suno_sad_1_crop.wav,3,4",
    "P2,Suno_sad_1_crop.wav,4,6",
    "P3,Suno_sad_1_crop.wav,9,9",
    "P3,Mine_happy_2_crop.wav,8,7",
  ];
  const table = ["user,audio_file,valence,arousal", ...rows].join("\n");
  const folder = makeImportFolder({ "ratings_metadata.csv": table });
  await importStudy(folder, { slug: "small" });
  study = await findStudyId("small");
});

describe("ratings.csv", () => {
  it("has every declared column in order and a row per rating", async () => {
    const csv = await text(await exportStream("ratings.csv", study));
    const [header] = csv.split("\n");
    expect(header).toBe(exportFiles["ratings.csv"].columns.map(({ name }) => name).join(","));
    expect(csv.trimEnd().split("\n")).toHaveLength(5);
  });

  it("makes texts harmless that a spreadsheet would run, and leaves numbers alone", async () => {
    const [first] = await exported("ratings.csv");
    expect(first).toMatchObject({
      ...{ study: "small", protocol_version: "1", participant: "'=P1", phase: "imported" },
      ...{ included: "true", trial: "1", kind: "main", clip: "Suno_sad_1_crop.wav" },
      ...{
        system: "Suno",
        access: "commercial",
        intent: "sad",
        quadrant: "lv_la",
        file_index: "1",
      },
      ...{
        target_valence: "2.1",
        target_arousal: "3.49",
        valence: "3",
        arousal: "4",
        shown_at: "",
      },
    });
  });

  it("gives times in ISO 8601 and UTC, milliseconds from when the trial was shown", async () => {
    await pool().query(
      `UPDATE rating SET shown_at = '2026-03-01 12:00:00.250+09', sent_ms = 14000, heard_ms = 10100, heard_share = 0.97
       WHERE trial_id = (SELECT min(id) FROM trial WHERE study_id = $1)`,
      [study],
    );
    const [first] = await exported("ratings.csv");
    expect(first).toMatchObject({
      shown_at: "2026-03-01T03:00:00.250Z",
      response_ms: "3900",
      heard_share: "0.97",
    });
  });
});

describe("the published files", () => {
  it("leave out who was excluded, everywhere alike, while ratings.csv says so", async () => {
    await pool().query(
      `UPDATE participant SET excluded_at = now(), exclusion_reason = 'chose one value, always'
       WHERE study_id = $1 AND source_code = 'P3'`,
      [study],
    );
    const ratings = await exported("ratings_metadata.csv");
    expect(ratings.map(({ user }) => user)).toEqual(["'=P1", "P2"]);
    const clips = await exported("clips_metadata.csv");
    expect(clips).toEqual([
      {
        index: "0",
        audio_file: "Mine_happy_2_crop.wav",
        model: "Mine",
        emotion: "happy",
        file_index: "2",
        valence: "",
        arousal: "",
        num_annotators: "0",
      },
      {
        index: "1",
        audio_file: "Suno_sad_1_crop.wav",
        model: "Suno",
        emotion: "sad",
        file_index: "1",
        valence: "3.500",
        arousal: "5.000",
        num_annotators: "2",
      },
    ]);
    const rows = await exported("ratings.csv");
    expect(rows.map(({ included }) => included)).toEqual(["true", "true", "false", "false"]);
    expect(rows.at(-1)?.exclusion_reason).toBe("chose one value, always");
  });

  it("name a clip by its cell where its own file name says something else", async () => {
    await pool().query(
      "UPDATE clip SET source_name = 'a/b.wav' WHERE study_id = $1 AND source_name LIKE 'Suno%'",
      [study],
    );
    const ratings = await exported("ratings_metadata.csv");
    expect(ratings[0]?.audio_file).toBe("Suno_sad_1_crop.wav");
  });
});

describe("files on disk", () => {
  it("are replaced whole, in a folder that is made when it is missing", async () => {
    const folder = path.join(makeImportFolder({}), "deep", "er");
    await writeExports(["ratings.csv"], study, folder);
    writeFileSync(path.join(folder, "ratings.csv"), "old");
    const written = await writeExports(["ratings.csv", "clips_metadata.csv"], study, folder);
    expect(written.map(({ rows }) => rows)).toEqual([4, 2]);
    expect(readdirSync(folder).sort()).toEqual(["clips_metadata.csv", "ratings.csv"]);
    expect(readFileSync(path.join(folder, "ratings.csv"), "utf8").startsWith("study,")).toBe(true);
  });

  it("stay as they were when one of them cannot be written", async () => {
    const folder = makeImportFolder({ "ratings.csv": "old", "clips_metadata.csv/in-the-way": "x" });
    const written = writeExports(["clips_metadata.csv", "ratings.csv"], study, folder);
    await expect(written).rejects.toThrow();
    expect(readFileSync(path.join(folder, "ratings.csv"), "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("need a folder that can be made, and a study that exists", async () => {
    const file = path.join(makeImportFolder({ file: "x" }), "file");
    await expect(writeExports(["ratings.csv"], study, file)).rejects.toThrow("--out: ");
    expect(existsSync(file)).toBe(true);
    await expect(findStudyId("nowhere")).rejects.toThrow('The study "nowhere" was not found.');
  });
});

describe("a stream", () => {
  it("ends in an error, never short, when the database ends it", async () => {
    // Many rows, so that the statement is still running when its connection goes.
    await pool().query(
      `INSERT INTO intent (study_id, key, target_valence, target_arousal, position)
       SELECT $1, repeat('x', 400) || n, 5, 5, 100 + n FROM generate_series(1, 60000) AS n`,
      [study],
    );
    const stream = await exportStream("emotion_intents_metadata.csv", study);
    await new Promise((resolve) => stream.once("readable", resolve));
    await pool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE query LIKE 'COPY%' AND datname = current_database()`,
    );
    await expect(text(stream)).rejects.toThrow();
  });

  it("gives its connection back when its reader goes away", async () => {
    const before = pool().totalCount;
    const stream = await exportStream("emotion_intents_metadata.csv", study);
    await new Promise((resolve) => stream.once("readable", resolve));
    stream.destroy();
    await expect.poll(() => pool().totalCount - pool().idleCount, { timeout: 5000 }).toBe(0);
    expect(pool().totalCount).toBeLessThanOrEqual(before + 1);
  });
});
