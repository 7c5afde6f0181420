import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createOggEncoder } from "wasm-media-encoders";
import { AudioError } from "#core/audio/audio-error.ts";
import { integratedLoudness } from "#core/audio/integrated-loudness.ts";
import { sine } from "#core/audio/sine.ts";
import { toWav } from "#core/audio/to-wav.ts";
import { decodeAudio } from "#server/clips/decode-audio.ts";
import { encodeFlac } from "#server/clips/encode-flac.ts";
import { encodeMp3 } from "#server/clips/encode-mp3.ts";

function tone(sampleRate: number, channels: number, seconds = 1) {
  const channel = sine([{ frequency: 440, level: -20, seconds }], sampleRate);
  const other = sine([{ frequency: 660, level: -20, seconds }], sampleRate);
  return { sampleRate, channels: [channel, other].slice(0, channels) };
}

async function toVorbis(sound: ReturnType<typeof tone>): Promise<Uint8Array> {
  const encoder = await createOggEncoder();
  encoder.configure({ sampleRate: sound.sampleRate, channels: 2, vbrQuality: 5 });
  return Buffer.concat([Buffer.from(encoder.encode(sound.channels)), encoder.finalize()]);
}

/** 1 s of a 440 Hz sine, made once with ffmpeg 5.1; its `ebur128` measures -21.8 LUFS in both. */
function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/audio/${name}`, import.meta.url));
}

async function faultOf(bytes: Uint8Array, name: string): Promise<string> {
  const error: unknown = await decodeAudio(bytes, name).catch((caught: unknown) => caught);
  return error instanceof AudioError ? `${error.reason}: ${error.message}` : "no fault";
}

describe("decodeAudio", () => {
  it.each([
    ["WAV", 8000, 1, async () => toWav(tone(8000, 1))],
    ["WAV", 96000, 2, async () => toWav(tone(96000, 2))],
    ["FLAC", 44100, 2, () => encodeFlac(tone(44100, 2), "seed")],
    ["MP3", 44100, 2, () => encodeMp3(tone(44100, 2))],
    ["MP3", 16000, 1, () => encodeMp3(tone(16000, 1))],
    ["Ogg Vorbis", 48000, 2, () => toVorbis(tone(48000, 2))],
  ])(
    "reads %s at %i Hz with %i channels as loud as it was written",
    async (_, rate, count, make) => {
      const sound = await decodeAudio(await make(), "tone");
      expect(sound.sampleRate).toBe(rate);
      expect(sound.channels.length).toBe(count);
      const change = integratedLoudness(sound) - integratedLoudness(tone(rate, count));
      expect(Math.abs(change)).toBeLessThan(0.1);
    },
  );

  it.each([
    ["tone.opus", 48000, 1],
    ["tone.m4a", 44100, 2],
  ])("reads %s from another encoder", async (name, sampleRate, channels) => {
    const sound = await decodeAudio(fixture(name), name);
    expect([sound.sampleRate, sound.channels.length]).toEqual([sampleRate, channels]);
    expect(Math.abs(integratedLoudness(sound) + 21.8)).toBeLessThan(0.1);
  });

  it("refuses what is no audio, by name and with what was expected", async () => {
    expect(await faultOf(Buffer.from("user,audio_file\nP1,a.wav\n"), "ratings.csv")).toBe(
      "not-audio: ratings.csv: is not audio, expected WAV, FLAC, MP3, Ogg or M4A",
    );
    expect(await faultOf(new Uint8Array(), "empty.wav")).toMatch(/^not-audio: empty\.wav/);
  });

  it("refuses a file that ends before its first sample", async () => {
    const wav = toWav(tone(8000, 1));
    expect(await faultOf(wav.subarray(0, 44), "cut.wav")).toBe(
      "no-samples: cut.wav: holds no audio that can be decoded",
    );
    const flac = await encodeFlac(tone(8000, 1), "seed");
    expect(await faultOf(flac.subarray(0, 60), "cut.flac")).toMatch(
      /^(no-samples|broken): cut\.flac/,
    );
  });

  it("refuses more than two channels and rates outside 8 to 96 kHz", async () => {
    const { channels } = tone(8000, 2);
    const three = { sampleRate: 8000, channels: [...channels, ...channels.slice(1)] };
    expect(await faultOf(toWav(three), "a.wav")).toBe(
      "channels: a.wav: has 3 channels, expected 1 or 2",
    );
    expect(await faultOf(toWav(tone(4000, 1)), "a.wav")).toBe(
      "sample-rate: a.wav: has 4000 Hz, expected 8000 to 96000 Hz",
    );
    expect(await faultOf(toWav(tone(192000, 1, 0.5)), "a.wav")).toMatch(/^sample-rate/);
  });
});
