import { describe, expect, it } from "vitest";
import { waveformPeaks } from "./waveform-peaks.ts";

describe("waveformPeaks", () => {
  it("is scaled to the sound's own highest sample, so that loudness does not show", () => {
    const quiet = Float32Array.of(0.01, -0.05, 0.025, 0);
    const loud = quiet.map((sample) => sample * 10);
    expect(waveformPeaks([quiet], 2)).toEqual([100, 50]);
    expect(waveformPeaks([loud], 2)).toEqual(waveformPeaks([quiet], 2));
  });

  it("takes the higher of two channels", () => {
    expect(waveformPeaks([Float32Array.of(0.5, 0), Float32Array.of(0, 1)], 2)).toEqual([50, 100]);
  });

  it("has as many values as asked for, also for a sound with fewer samples", () => {
    expect(waveformPeaks([new Float32Array(441000)])).toEqual(new Array(400).fill(0));
    expect(waveformPeaks([Float32Array.of(1, 1)], 5)).toHaveLength(5);
  });
});
