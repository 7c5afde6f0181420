import { describe, expect, it } from "vitest";
import { pool } from "#server/db/client.ts";
import { importStudy } from "#server/import/import-study.ts";
import { makeImportFolder } from "../support/import-folder.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const header = "user,audio_file,valence,arousal";
const good = "P1,Suno_sad_1_crop.wav,3,4";
const intents = "quadrant,emotion,gt_valence,gt_arousal";

function ratings(...rows: string[]): Record<string, string> {
  return { "ratings_metadata.csv": [header, good, ...rows, ""].join("\n") };
}

function manifest(...rows: string[]): Record<string, string> {
  return { "manifest.csv": ["file,system,intent,role,index", ...rows].join("\n"), "a.wav": "x" };
}

const cases: [string, Record<string, string | Uint8Array>, string][] = [
  [
    "a valence of 0",
    ratings("P1,Suno_sad_2_crop.wav,0,4"),
    'ratings_metadata.csv:3:valence: expected a whole number 1 to 9, got "0"',
  ],
  [
    "an arousal of 10",
    ratings("P1,Suno_sad_2_crop.wav,1,10"),
    'ratings_metadata.csv:3:arousal: expected a whole number 1 to 9, got "10"',
  ],
  [
    "half a point",
    ratings("P1,Suno_sad_2_crop.wav,4.5,1"),
    'ratings_metadata.csv:3:valence: expected a whole number 1 to 9, got "4.5"',
  ],
  [
    "a word for a number",
    ratings("P1,Suno_sad_2_crop.wav,1,high"),
    'ratings_metadata.csv:3:arousal: expected a whole number 1 to 9, got "high"',
  ],
  [
    "an empty value",
    ratings("P1,Suno_sad_2_crop.wav,,1"),
    'ratings_metadata.csv:3:valence: expected a whole number 1 to 9, got ""',
  ],
  [
    "an empty user",
    ratings(",Suno_sad_2_crop.wav,1,1"),
    'ratings_metadata.csv:3:user: expected 1 to 100 characters, got ""',
  ],
  [
    "a missing cell",
    ratings("P1,Suno_sad_2_crop.wav,1"),
    "ratings_metadata.csv:3:arousal: expected 4 cells, got 3",
  ],
  [
    "a cell too many",
    ratings("P1,Suno_sad_2_crop.wav,1,2,3"),
    "ratings_metadata.csv:3: expected 4 cells, got 5",
  ],
  [
    "the same user and clip twice",
    ratings("P1,Suno_sad_1.wav,1,1"),
    'ratings_metadata.csv:3:audio_file: expected one rating per user and clip, "P1" rated "Suno_sad_1.wav" on line 2',
  ],
  [
    "an unknown intent",
    ratings("P1,Suno_furious_1_crop.wav,1,1"),
    "ratings_metadata.csv:3:audio_file: expected {system}_{intent}_{index}_crop.wav with a known intent",
  ],
  [
    "a bad row after quoted line ends",
    ratings('"P\n2",Suno_sad_2_crop.wav,1,1', "P3,Suno_sad_2_crop.wav,0,1"),
    "ratings_metadata.csv:5:valence:",
  ],
  [
    "an open quote",
    ratings('"P2,Suno_sad_2_crop.wav,1,1'),
    "ratings_metadata.csv:3: expected CSV: Quote Not Closed",
  ],
  [
    "a missing column",
    { "ratings_metadata.csv": "user,audio_file,valence\nP1,Suno_sad_1_crop.wav,3\n" },
    "ratings_metadata.csv:1:arousal: expected this column, it is missing",
  ],
  [
    "a column that comes twice",
    { "ratings_metadata.csv": `${header},user\n${good},P1\n` },
    "ratings_metadata.csv:1:user: expected the column once",
  ],
  [
    "no data row",
    { "ratings_metadata.csv": `${header}\r\n` },
    "ratings_metadata.csv:2: expected at least one row of data",
  ],
  [
    "an empty file",
    { "ratings_metadata.csv": "" },
    "ratings_metadata.csv:1:user: expected this column, it is missing",
  ],
  [
    "a file that is not text",
    { "ratings_metadata.csv": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]) },
    "ratings_metadata.csv: expected a text file in UTF-8",
  ],
  [
    "a file in UTF-16",
    { "ratings_metadata.csv": new Uint8Array([0xff, 0xfe, 0x75, 0]) },
    "ratings_metadata.csv: expected a text file in UTF-8",
  ],
  [
    "a target beyond the scale",
    { ...ratings(), "emotion_intents_metadata.csv": `${intents}\nlv_la,sad,0.5,3` },
    'emotion_intents_metadata.csv:2:gt_valence: expected a number from 1 to 9, got "0.5"',
  ],
  [
    "a quadrant that is not the target's",
    { ...ratings(), "emotion_intents_metadata.csv": `${intents}\nhv_la,sad,2,3` },
    'emotion_intents_metadata.csv:2:quadrant: expected lv_la for this target, got "hv_la"',
  ],
  [
    "an intent listed twice",
    { ...ratings(), "emotion_intents_metadata.csv": `${intents}\nlv_la,sad,2,3\nlv_la,sad,2,3` },
    "emotion_intents_metadata.csv:3:emotion: expected each intent once",
  ],
  [
    "clips whose cells and names differ",
    {
      "clips_metadata.csv":
        "index,audio_file,model,emotion,file_index,valence,arousal,num_annotators\n0,Suno_sad_1_crop.wav,Udio,sad,1,,,0\n",
    },
    'clips_metadata.csv:2:audio_file: expected "Udio_sad_1_crop.wav" as the row\'s cells say',
  ],
  [
    "an unknown access",
    { ...ratings(), "systems.csv": "system,access\nSuno,free\n" },
    'systems.csv:2:access: expected open-source or commercial, got "free"',
  ],
  [
    "a file that is not there",
    manifest("b.wav,Suno,sad,,"),
    'manifest.csv:2:file: expected an audio file of this folder, got "b.wav"',
  ],
  [
    "a file outside the folder",
    manifest("../a.wav,Suno,sad,,"),
    "manifest.csv:2:file: expected an audio file of this folder",
  ],
  [
    "a file listed twice",
    manifest("a.wav,Suno,sad,,", "a.wav,Suno,sad,,"),
    "manifest.csv:3:file: expected each file once, it is on line 2",
  ],
  [
    "a new intent without its target",
    manifest("a.wav,Suno,furious,,"),
    "manifest.csv:2:intent: expected a known intent",
  ],
  [
    "a role that does not exist",
    manifest("a.wav,Suno,sad,warm-up,"),
    'manifest.csv:2:role: expected main, practice or anchor, got "warm-up"',
  ],
  [
    "a practice clip in a cell",
    manifest("a.wav,Suno,sad,practice,"),
    'manifest.csv:2:system: expected an empty cell for a clip of role practice, got "Suno"',
  ],
  [
    "an anchor without its target",
    manifest("a.wav,,,anchor,"),
    "manifest.csv:2:target_valence: expected the anchor's own targets",
  ],
  ["audio that is no audio", manifest("a.wav,Suno,sad,,"), "a.wav: "],
  [
    "nothing to import",
    { "notes.txt": "hello" },
    "expected manifest.csv, ratings_metadata.csv, clips_metadata.csv or audio in music_clips/",
  ],
];

async function countRows(): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT (SELECT count(*) FROM study) + (SELECT count(*) FROM audit_log)::int AS count`,
  );
  return Number(rows[0]?.count);
}

describe("a folder with something bad in it", () => {
  it.each(cases)(
    "is refused for %s, by file, line and column, and nothing changes",
    async (_, files, message) => {
      const folder = makeImportFolder(files);
      const imported = importStudy(folder, { slug: "bad" });
      await expect(imported).rejects.toThrow(message);
      expect(await countRows()).toBe(0);
    },
  );

  it("is refused with every bad row listed, up to fifty, and how many more", async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `P${n},Suno_sad_2_crop.wav,0,1`);
    const error = await importStudy(makeImportFolder(ratings(...rows)), { slug: "bad" }).catch(
      String,
    );
    const lines = String(error).split("\n");
    expect(lines.filter((line) => line.includes(":valence: expected"))).toHaveLength(50);
    expect(lines.slice(-2)).toEqual(["... and 10 more", "Nothing was imported: 60 faults."]);
  });

  it("comes in without its bad rows when they are to be skipped, and says which", async () => {
    const folder = makeImportFolder(
      ratings("P1,Suno_sad_2_crop.wav,0,4", "P2,Suno_sad_1_crop.wav,5,6"),
    );
    const summary = await importStudy(folder, { slug: "skipped", skipBad: true });
    expect(summary).toMatchObject({ outcome: "imported", ratings: 2, participants: 2 });
    expect(summary.skipped).toMatchObject([
      { file: "ratings_metadata.csv", line: 3, column: "valence" },
    ]);
  });

  it("is refused even then when a whole table cannot be read", async () => {
    const folder = makeImportFolder({ "ratings_metadata.csv": "user,valence\nP1,3\n" });
    await expect(importStudy(folder, { slug: "no", skipBad: true })).rejects.toThrow("missing");
  });
});

describe("options of an import", () => {
  it.each([
    [
      { slug: "Bad Slug" },
      '--slug: expected 1 to 63 small letters, digits and hyphens, not a hyphen first, got "Bad Slug"',
    ],
    [{ slug: "new" }, '--slug: expected another address than "new"'],
    [{ slug: "a", length: 0.1 }, "--length: expected 0.5 to 120 seconds, got 0.1"],
    [{ slug: "a", title: " " }, "--title: expected 1 to 200 characters"],
  ])("are refused by name: %o", async (options, message) => {
    await expect(importStudy(makeImportFolder(ratings()), options)).rejects.toThrow(message);
  });

  it("need a folder that exists", async () => {
    await expect(importStudy("/nowhere/at/all", { slug: "a" })).rejects.toThrow(
      "/nowhere/at/all: expected a folder, there is none",
    );
  });
});
