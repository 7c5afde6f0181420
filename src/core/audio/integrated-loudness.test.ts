import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integratedLoudness } from "./integrated-loudness.ts";
import { sine } from "./sine.ts";

/** Steps of a 1 kHz stereo tone, `[dBFS, seconds]`, as EBU Tech 3341 (2016) lists them. */
function stereoTone(steps: readonly (readonly [number, number])[], sampleRate: number) {
  const tones = steps.map(([level, seconds]) => ({ frequency: 1000, level, seconds }));
  const channel = sine(tones, sampleRate);
  return { sampleRate, channels: [channel, channel] };
}

const tech3341 = [
  { signal: 1, steps: [[-23, 20]], lufs: -23 },
  { signal: 2, steps: [[-33, 20]], lufs: -33 },
  {
    signal: 3,
    steps: [
      [-36, 10],
      [-23, 60],
      [-36, 10],
    ],
    lufs: -23,
  },
  {
    signal: 4,
    steps: [
      [-72, 10],
      [-36, 10],
      [-23, 60],
      [-36, 10],
      [-72, 10],
    ],
    lufs: -23,
  },
  {
    signal: 5,
    steps: [
      [-26, 20],
      [-20, 20.1],
      [-26, 20],
    ],
    lufs: -23,
  },
] as const;

const rates = [8000, 16000, 22050, 44100, 48000, 96000];

describe("integratedLoudness", () => {
  it.each(tech3341)("measures EBU Tech 3341 signal $signal within 0.1 LU", ({ steps, lufs }) => {
    expect(Math.abs(integratedLoudness(stereoTone(steps, 48000)) - lufs)).toBeLessThan(0.1);
  });

  it.each(rates)("measures the same tone alike at %i Hz", (sampleRate) => {
    const loudness = integratedLoudness(stereoTone([[-23, 5]], sampleRate));
    expect(Math.abs(loudness + 23)).toBeLessThan(0.1);
  });

  it("counts a mono sound as one channel, 3 LU below the same samples in two", () => {
    const channel = sine([{ frequency: 997, level: -23, seconds: 5 }], 48000);
    const mono = integratedLoudness({ sampleRate: 48000, channels: [channel] });
    const stereo = integratedLoudness({ sampleRate: 48000, channels: [channel, channel] });
    expect(mono).toBeCloseTo(-26.0, 1);
    expect(stereo - mono).toBeCloseTo(10 * Math.log10(2), 6);
  });

  it("gives -Infinity for silence and for what lasts less than 0.4 s", () => {
    const loudness = (channel: Float32Array) =>
      integratedLoudness({ sampleRate: 16000, channels: [channel] });
    expect(loudness(new Float32Array(160000))).toBe(-Infinity);
    expect(loudness(sine([{ frequency: 997, level: -23, seconds: 0.39 }], 16000))).toBe(-Infinity);
  });

  it("follows a gain decibel for decibel", () => {
    const tone = (level: number) => integratedLoudness(stereoTone([[level, 1]], 16000));
    const base = tone(-20);
    fc.assert(
      fc.property(fc.double({ min: -40, max: 0, noNaN: true }), (level) => {
        expect(tone(level) - base).toBeCloseTo(level + 20, 3);
      }),
      { numRuns: 20 },
    );
  });
});
