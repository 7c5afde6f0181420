import { describe, expect, it } from "vitest";
import { AudioError } from "./audio-error.ts";
import { cutClip } from "./cut-clip.ts";
import { sine } from "./sine.ts";

const sampleRate = 8000;
const quietThenLoud = {
  sampleRate,
  channels: [
    sine(
      [
        { frequency: 500, level: -30, seconds: 3 },
        { frequency: 500, level: -10, seconds: 2 },
        { frequency: 500, level: -30, seconds: 3 },
      ],
      sampleRate,
    ),
  ],
};
const rules = { seconds: 2, allowShorter: false, start: "start" as const };

function faultOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AudioError) return `${error.reason}: ${error.message}`;
  }
  return "no fault";
}

describe("cutClip", () => {
  it("cuts to the wanted length from the start", () => {
    const { channels } = cutClip("a.wav", quietThenLoud, rules);
    expect(channels[0]?.length).toBe(2 * sampleRate);
    expect(channels[0]?.[4000]).toBe(quietThenLoud.channels[0]?.[4000]);
  });

  it("finds the loudest window to 100 ms", () => {
    const { channels } = cutClip("a.wav", quietThenLoud, { ...rules, start: "loudest" });
    expect(channels[0]?.[4002]).toBe(quietThenLoud.channels[0]?.[4002 + 3 * sampleRate]);
  });

  it("cuts from a given second", () => {
    const { channels } = cutClip("a.wav", quietThenLoud, { ...rules, start: 1.5 });
    expect(channels[0]?.[4002]).toBe(quietThenLoud.channels[0]?.[4002 + 1.5 * sampleRate]);
  });

  it("fades in and out over 10 ms and leaves the source as it was", () => {
    const constant = new Float32Array(16000).fill(0.5);
    const { channels } = cutClip("a.wav", { sampleRate, channels: [constant] }, rules);
    const cut = channels[0] ?? new Float32Array();
    expect([cut[0], cut[40], cut[80], cut[15919], cut[15959], cut[15999]]).toEqual([
      0, 0.25, 0.5, 0.5, 0.25, 0,
    ]);
    expect(constant[0]).toBe(0.5);
  });

  it("refuses a shorter file by name, with what was expected", () => {
    expect(faultOf(() => cutClip("a.wav", quietThenLoud, { ...rules, seconds: 10 }))).toBe(
      "too-short: a.wav: lasts 8.00 s, expected at least 10 s",
    );
    expect(faultOf(() => cutClip("a.wav", quietThenLoud, { ...rules, start: 7 }))).toBe(
      "too-short: a.wav: lasts 1.00 s from 7 s on, expected at least 2 s",
    );
  });

  it("takes a shorter file whole where that is allowed", () => {
    const shorter = { seconds: 10, allowShorter: true, start: "loudest" as const };
    expect(cutClip("a.wav", quietThenLoud, shorter).channels[0]?.length).toBe(64000);
  });

  it("refuses what is too short to have a loudness, even where shorter files are allowed", () => {
    const blip = { sampleRate, channels: [new Float32Array(800)] };
    expect(faultOf(() => cutClip("a.wav", blip, { ...rules, allowShorter: true }))).toBe(
      "too-short: a.wav: lasts 0.10 s, expected at least 0.4 s",
    );
  });

  it("refuses a start outside the file", () => {
    expect(faultOf(() => cutClip("a.wav", quietThenLoud, { ...rules, start: 8 }))).toBe(
      "start-outside: a.wav: starts at 8 s, expected a start from 0 to 8.00 s",
    );
  });
});
