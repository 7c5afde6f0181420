import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { integratedLoudness } from "#core/audio/integrated-loudness.ts";
import { sine } from "#core/audio/sine.ts";
import { soundLength } from "#core/audio/sound.ts";
import { toWav } from "#core/audio/to-wav.ts";
import type { AudioRules } from "#server/clips/audio-rules.ts";
import { decodeAudio } from "#server/clips/decode-audio.ts";
import { encodeFlac } from "#server/clips/encode-flac.ts";
import { mp3FrameOffsets, readMp3Frame } from "#server/clips/mp3-frame.ts";
import { prepareClip } from "#server/clips/prepare-clip.ts";

const rules: AudioRules = {
  seconds: 1,
  allowShorter: false,
  loudness: "level",
  targetLufs: -23,
  rendition: "flac",
};
const formats = ["flac", "mp3"] as const;

function toneFile(level: number, sampleRate = 44100, frequency = 997): Uint8Array {
  return toWav({ sampleRate, channels: [sine([{ frequency, level, seconds: 2 }], sampleRate)] });
}

/** A WAV file with a title in it, as editors write. */
function withTitle(wav: Uint8Array, title: string): Uint8Array {
  const list = Buffer.alloc(20 + title.length);
  list.write("LIST", 0, "latin1");
  list.writeUInt32LE(12 + title.length, 4);
  list.write("INFOINAM", 8, "latin1");
  list.writeUInt32LE(title.length, 16);
  list.write(title, 20, "latin1");
  return Buffer.concat([wav.subarray(0, 36), list, wav.subarray(36)]);
}

/** Samples that are played of an MP3: those of all frames less what the first says was added. */
function mp3Length(file: Uint8Array): number {
  const bytes = Buffer.from(file);
  const info = bytes.indexOf("Xing");
  const frames = bytes.readUInt32BE(info + 8);
  const added = bytes.readUIntBE(info + 141, 3);
  const { samples = 0 } = readMp3Frame(bytes) ?? {};
  expect(mp3FrameOffsets(bytes)).toHaveLength(frames + 1);
  expect(bytes.readUInt32BE(info + 12)).toBe(bytes.length);
  return frames * samples - (added >> 12) - (added & 0xfff);
}

describe("prepareClip", () => {
  it.each(formats)("levels what is served to the target, in %s", async (rendition) => {
    const bytes = toneFile(-35);
    const clip = await prepareClip({ name: "a.wav", bytes }, { ...rules, rendition });
    const served = await decodeAudio(clip.rendition.bytes, "served");
    expect(integratedLoudness(served)).toBeCloseTo(-23, 1);
    expect(clip.loudnessBefore).toBeCloseTo(-38, 1);
    expect(clip.gainDb).toBeCloseTo(15, 1);
    expect(clip.reachedTarget).toBe(true);
    expect(clip.durationMs).toBe(1000);
    expect(clip.peaks).toHaveLength(400);
  });

  it.each(formats)(
    "serves exactly the clip's length in %s, at rates of every kind",
    async (rendition) => {
      for (const [given, served] of [
        [8000, 8000],
        [16000, 16000],
        [22050, 22050],
        [32000, 32000],
        [48000, 48000],
        [37800, rendition === "mp3" ? 44100 : 37800],
        [96000, rendition === "mp3" ? 48000 : 96000],
      ] as const) {
        const input = { name: "a.wav", bytes: toneFile(-20, given) };
        const clip = await prepareClip(input, { ...rules, rendition });
        const sound = await decodeAudio(clip.rendition.bytes, "served");
        expect([sound.sampleRate, clip.sampleRate]).toEqual([served, given]);
        const { bytes } = clip.rendition;
        expect(rendition === "flac" ? soundLength(sound) : mp3Length(bytes)).toBe(served);
      }
    },
  );

  it.each(formats)("gives the same bytes at every run, in %s", async (rendition) => {
    const input = { name: "a.wav", bytes: toneFile(-20) };
    const once = await prepareClip(input, { ...rules, rendition });
    const again = await prepareClip(input, { ...rules, rendition });
    expect(again.rendition.sha256).toBe(once.rendition.sha256);
  });

  it.each(formats)(
    "serves no metadata in %s: no title, no tag, no encoder's name",
    async (rendition) => {
      const input = { name: "secret-name.wav", bytes: withTitle(toneFile(-20), "secret-title") };
      const clip = await prepareClip(input, { ...rules, rendition });
      const text = Buffer.from(clip.rendition.bytes).toString("latin1");
      for (const word of ["secret", "libFLAC", "ID3", "TAG", "LAME3", "vorbis", "Lavf"]) {
        expect(text).not.toContain(word);
      }
    },
  );

  it("never raises a peak over -1 dBTP, and says that the target was not reached", async () => {
    const click = new Float32Array(44100).map((_, i) => (i % 11025 === 5000 ? 0.9 : 0));
    const quiet = sine([{ frequency: 997, level: -40, seconds: 1 }], 44100);
    const channels = [quiet.map((sample, i) => sample + (click[i] ?? 0))];
    const bytes = toWav({ sampleRate: 44100, channels });
    const clip = await prepareClip({ name: "a.wav", bytes }, { ...rules, targetLufs: -16 });
    expect(clip.reachedTarget).toBe(false);
    expect(clip.truePeakAfter).toBeCloseTo(-1, 3);
    expect(clip.loudnessAfter).toBeLessThan(-16);
  });

  it("leaves loudness alone where the protocol says so", async () => {
    const input = { name: "a.wav", bytes: toneFile(-12) };
    const clip = await prepareClip(input, { ...rules, loudness: "as-is" });
    expect(clip.gainDb).toBe(0);
    expect(clip.loudnessAfter).toBe(clip.loudnessBefore);
  });

  it("marks silence, and does not raise it", async () => {
    const bytes = toWav({ sampleRate: 16000, channels: [new Float32Array(32000)] });
    const clip = await prepareClip({ name: "a.wav", bytes }, rules);
    expect([clip.silent, clip.gainDb, clip.loudnessBefore]).toEqual([true, 0, -Infinity]);
  });

  it("knows equal sound in another container by its samples", async () => {
    const channels = [Float32Array.from({ length: 32000 }, (_, i) => -((i % 100) / 32768))];
    const flac = await encodeFlac({ sampleRate: 16000, channels }, "seed");
    const decoded = await decodeAudio(flac, "a.flac");
    const copy = withTitle(toWav(decoded), "copy");
    const [one, other] = await Promise.all([
      prepareClip({ name: "a.wav", bytes: toWav(decoded) }, rules),
      prepareClip({ name: "b.wav", bytes: copy }, rules),
    ]);
    expect(other.samplesSha256).toBe(one.samplesSha256);
    expect(other.originalSha256).not.toBe(one.originalSha256);
  });

  it("refuses a file that is too short", async () => {
    const input = { name: "short.wav", bytes: toneFile(-20) };
    await expect(prepareClip(input, { ...rules, seconds: 10 })).rejects.toThrow(
      "short.wav: lasts 2.00 s, expected at least 10 s",
    );
  });
});

const base = process.env.CIRCUMPLEX_TEST_DATA;
const samples = base ? path.join(base, "ttm-samples") : undefined;
if (!samples) console.log("Skipped: real generated clips, as CIRCUMPLEX_TEST_DATA is unset.");

describe.skipIf(!samples)("fifteen clips of real text-to-music systems", () => {
  it("measure within 0.3 LU of ffmpeg's ebur128 and are levelled to -23 LUFS", async () => {
    const manifest: Record<string, string>[] = parse(
      readFileSync(path.join(samples ?? "", "manifest.csv")),
      { columns: true },
    );
    expect(manifest).toHaveLength(15);
    for (const { file = "", integrated_lufs, true_peak_dbtp } of manifest) {
      const bytes = readFileSync(path.join(samples ?? "", file));
      const clip = await prepareClip({ name: file, bytes }, { ...rules, seconds: 10 });
      expect(Math.abs(clip.loudnessBefore - Number(integrated_lufs))).toBeLessThan(0.3);
      expect(Math.abs(clip.truePeakBefore - Number(true_peak_dbtp))).toBeLessThan(0.3);
      expect(clip.loudnessAfter).toBeCloseTo(-23, 3);
      expect(clip.truePeakAfter).toBeLessThanOrEqual(-1);
    }
  });
});
