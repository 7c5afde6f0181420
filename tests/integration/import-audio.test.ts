import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { clipStore } from "#server/clips/clip-store.ts";
import { pool } from "#server/db/client.ts";
import { importStudy } from "#server/import/import-study.ts";
import { clickFile, makeImportFolder, toneFile } from "../support/import-folder.ts";
import { withDatabase } from "../support/test-database.ts";

const database = withDatabase();

function storedFiles(): string[] {
  const folder = path.join(database.dataDirectory, "clips");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

async function countStudies(): Promise<number> {
  return (await pool().query("SELECT FROM study")).rowCount ?? 0;
}

const manifest = "file,system,intent,role,start,target_valence,target_arousal\n";

describe("an import of audio that fails", () => {
  const files = {
    "manifest.csv": `${manifest}a.wav,Suno,sad,,,,\nb.wav,Suno,happy,,,,\nc.wav,Suno,calm,,,,\n`,
    "a.wav": toneFile(440),
    "b.wav": "this is no audio",
    "c.wav": toneFile(300, -20, 0.5),
  };

  it("names every bad file and leaves neither rows nor files", async () => {
    const imported = importStudy(makeImportFolder(files), { slug: "bad", length: 1 });
    const message = await imported.catch(String);
    expect(message).toContain("b.wav: ");
    expect(message).toContain("c.wav: lasts 0.50 s, expected at least 1 s");
    expect(await countStudies()).toBe(0);
    expect(storedFiles()).toEqual([]);
  });

  it("leaves nothing either when it is interrupted half-way", async () => {
    const abort = new AbortController();
    const tones = Array.from(
      { length: 8 },
      (_, n) => [`t${n}.wav`, toneFile(200 + 50 * n)] as const,
    );
    const rows = tones.map(([name]) => `${name},Suno,sad,,,,`);
    const folder = makeImportFolder({
      ...Object.fromEntries(tones),
      "manifest.csv": manifest + rows.join("\n"),
    });
    const onProgress = (done: number) => {
      if (done === 2) abort.abort(new Error("interrupted"));
    };
    const imported = importStudy(folder, {
      slug: "bad",
      length: 1,
      onProgress,
      signal: abort.signal,
    });
    await expect(imported).rejects.toThrow("interrupted");
    expect(await countStudies()).toBe(0);
    expect(storedFiles()).toEqual([]);
  });

  it("keeps the good files when bad ones are to be skipped, and says which were left out", async () => {
    const summary = await importStudy(makeImportFolder(files), {
      slug: "good",
      length: 1,
      skipBad: true,
    });
    expect(summary).toMatchObject({ clips: { main: 1, withoutAudio: 0 }, audio: { files: 1 } });
    expect(summary.skipped.map(({ file }) => file)).toEqual(["b.wav", "c.wav"]);
    expect(storedFiles()).toHaveLength(2);
  });
});

describe("an import of audio", () => {
  it("reports duplicates, silence, loudness and what could not reach the target", async () => {
    const folder = makeImportFolder({
      "manifest.csv": `${manifest}${["a", "b", "quiet", "low"].map((name) => `${name}.wav,Mine,sad,,,,`).join("\n")}\n`,
      "a.wav": toneFile(440),
      "b.wav": toneFile(440),
      "quiet.wav": toneFile(440, -120),
      "low.wav": clickFile(),
      "left-out.wav": toneFile(500),
    });
    const { audio, warnings } = await importStudy(folder, { slug: "facts", length: 1 });
    expect(audio?.duplicates).toEqual([{ same: "file", files: ["a.wav", "b.wav"] }]);
    expect(audio?.silent).toEqual(["quiet.wav"]);
    expect(audio?.belowTarget).toEqual(["low.wav"]);
    expect(audio?.loudnessAfter?.[1]).toBeCloseTo(-23, 1);
    expect(warnings).toEqual([
      "1 audio file is not in manifest.csv and left out: left-out.wav",
      '"Mine" is not a known system: taken as open-source',
    ]);
  });

  it("keeps originals, renditions and facts, under addresses that say nothing", async () => {
    const { rows } = await pool().query(
      `SELECT clip.*, rendition.address, rendition.store_key, rendition.bytes FROM clip
       JOIN rendition ON rendition.clip_id = clip.id JOIN study ON study.id = clip.study_id
       WHERE slug = 'facts' AND source_name = 'a.wav'`,
    );
    const [clip] = rows;
    expect(clip).toMatchObject({
      duration_ms: 1000,
      sample_rate: 16_000,
      channels: 1,
      reached_target: true,
    });
    expect(clip.address).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(clip.original_key).toBe(clip.original_sha256);
    expect(Math.max(...clip.peaks)).toBe(255);
    expect((await clipStore().get(clip.original_key))?.size).toBe(toneFile(440).length);
    expect((await clipStore().get(clip.store_key))?.size).toBe(clip.bytes);
  });

  it("leaves loudness alone when it is told to", async () => {
    const folder = makeImportFolder({
      "manifest.csv": `${manifest}a.wav,Suno,sad,,,,\n`,
      "a.wav": toneFile(1000, -40),
    });
    const { audio } = await importStudy(folder, { slug: "as-is", length: 1, loudness: "as-is" });
    expect(audio?.loudnessAfter).toEqual(audio?.loudnessBefore);
  });

  it("takes roles, starts, indices and targets from a manifest", async () => {
    const folder = makeImportFolder({
      "manifest.csv": `${manifest}x/a_crop.wav,Suno,wistful,main,0.5,3.5,2.5\nx/b.wav,Suno,wistful,,loudest,,\np.wav,,,practice,,,\nq.wav,,,anchor,start,8,7\n`,
      "x/a.wav": toneFile(440, -20, 2),
      "x/b.wav": toneFile(441, -20, 2),
      "p.wav": toneFile(442),
      "q.wav": toneFile(443),
    });
    const summary = await importStudy(folder, { slug: "roles", length: 1 });
    expect(summary.clips).toEqual({ main: 2, practice: 1, anchor: 1, withoutAudio: 0 });
    const { rows } = await pool().query(
      `SELECT role, index, clip.target_valence AS valence, body -> 'session' AS session, quadrant FROM clip
       JOIN study ON study.id = clip.study_id JOIN protocol ON protocol.study_id = study.id
       LEFT JOIN intent ON intent.id = clip.intent_id WHERE slug = 'roles' ORDER BY clip.id`,
    );
    expect(
      rows.map(({ role, index, valence, quadrant }) => [role, index, valence, quadrant]),
    ).toEqual([
      ["main", 1, null, "lv_la"],
      ["main", 2, null, "lv_la"],
      ["practice", 1, null, null],
      ["anchor", 1, 8, null],
    ]);
    expect(rows[0].session).toMatchObject({
      mainClips: 1,
      practiceClips: 1,
      anchors: 1,
      catchTrials: 0,
    });
  });

  it("gives published ratings their audio, whether its name says _crop or not", async () => {
    const folder = makeImportFolder({
      "ratings_metadata.csv":
        "user,audio_file,valence,arousal\nP1,Suno_sad_1_crop.wav,3,4\nP1,Udio_sad_1_crop.wav,3,4\n",
      "music_clips/Suno/Suno_sad_1.wav": toneFile(440),
      "music_clips/Suno/Suno_sad_2.wav": toneFile(450),
    });
    const summary = await importStudy(folder, { slug: "crop", length: 1 });
    expect(summary).toMatchObject({ clips: { main: 3, withoutAudio: 1 }, ratings: 2 });
    const { rows } = await pool().query(
      `SELECT source_name FROM clip JOIN study ON study.id = study_id
       WHERE slug = 'crop' AND original_key IS NOT NULL ORDER BY 1`,
    );
    expect(rows.map((row) => row.source_name)).toEqual(["Suno_sad_1_crop.wav", "Suno_sad_2.wav"]);
  });

  it("refuses audio in another system's folder and two files for one clip", async () => {
    const folder = makeImportFolder({
      "music_clips/Suno/Udio_sad_1.wav": toneFile(440),
      "music_clips/Suno/Suno_sad_1.wav": toneFile(440),
      "music_clips/Suno/Suno_sad_1_crop.wav": toneFile(440),
    });
    const message = await importStudy(folder, { slug: "folders", length: 1 }).catch(String);
    expect(message).toContain(
      'music_clips/Suno/Udio_sad_1.wav: expected the folder of "Udio", got "Suno"',
    );
    expect(message).toContain("expected one audio file per clip");
  });
});

const samples = path.join(process.env.CIRCUMPLEX_TEST_DATA ?? "", "ttm-samples");
const hasSamples = process.env.CIRCUMPLEX_TEST_DATA !== undefined && existsSync(samples);
if (!hasSamples) console.log("Skipped: fifteen real clips, as CIRCUMPLEX_TEST_DATA is unset.");

describe.skipIf(!hasSamples)("fifteen real clips, with intents assigned for the test", () => {
  const intents = { 0: "happy", 2: "sad", 9: "energetic", 10: "relaxed", 12: "angry" };
  const systems = ["AudioLDM2", "MusicGen", "Mustango"];

  it("come in cut to 10 s and levelled to -23 LUFS, as a study that can run", async () => {
    const folder = makeImportFolder({});
    for (const system of systems)
      cpSync(path.join(samples, system), path.join(folder, system), { recursive: true });
    const rows = systems.flatMap((system) =>
      Object.entries(intents).map(
        ([prompt, intent]) => `${system}/output_${prompt}.wav,${system},${intent}`,
      ),
    );
    writeFileSync(path.join(folder, "manifest.csv"), `file,system,intent\n${rows.join("\n")}\n`);
    const seen: number[] = [];
    const summary = await importStudy(folder, {
      slug: "ttm",
      onProgress: (done) => seen.push(done),
    });
    expect(summary).toMatchObject({
      cells: 15,
      clips: { main: 15, withoutAudio: 0 },
      warnings: [],
    });
    expect(seen).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
    expect(summary.audio).toMatchObject({ belowTarget: [], duplicates: [], silent: [] });
    expect(summary.audio?.loudnessBefore?.[0]).toBeCloseTo(-25.7, 0);
    expect(summary.audio?.loudnessBefore?.[1]).toBeCloseTo(-14.4, 0);
    for (const end of summary.audio?.loudnessAfter ?? []) expect(end).toBeCloseTo(-23, 1);
    const { rows: clips } = await pool().query(
      `SELECT duration_ms, true_peak_after FROM clip JOIN study ON study.id = study_id WHERE slug = 'ttm'`,
    );
    expect(clips.every((clip) => clip.duration_ms === 10_000 && clip.true_peak_after <= -1)).toBe(
      true,
    );
    expect((await importStudy(folder, { slug: "ttm" })).outcome).toBe("unchanged");
  });
});
