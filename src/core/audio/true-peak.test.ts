import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sine } from "./sine.ts";
import { truePeak } from "./true-peak.ts";

/** EBU Tech 3341 (2016), signals 15 to 19: tones whose highest point is between samples. */
const tech3341 = [
  { signal: 15, divisor: 4, phase: 0, amplitude: 0.5, dbtp: -6 },
  { signal: 16, divisor: 4, phase: 45, amplitude: 0.5, dbtp: -6 },
  { signal: 17, divisor: 6, phase: 60, amplitude: 0.5, dbtp: -6 },
  { signal: 18, divisor: 8, phase: 67.5, amplitude: 0.5, dbtp: -6 },
  { signal: 19, divisor: 4, phase: 45, amplitude: 1.41, dbtp: 3 },
];

describe("truePeak", () => {
  it.each(tech3341)("measures EBU Tech 3341 signal $signal within +0.2/-0.4 dB", (signal) => {
    const level = 20 * Math.log10(signal.amplitude);
    const tone = { frequency: 48000 / signal.divisor, level, seconds: 0.5, phase: signal.phase };
    // The standard's signals fade in: a tone that begins at full level overshoots by itself.
    const channel = sine([tone], 48000).map((sample, i, all) => {
      const fromEnd = Math.min(i, all.length - 1 - i);
      return sample * Math.min(1, fromEnd / 4800);
    });
    const error = truePeak([channel, channel]) - signal.dbtp;
    expect(error).toBeLessThanOrEqual(0.2);
    expect(error).toBeGreaterThanOrEqual(-0.4);
  });

  it("is never below the highest sample", () => {
    const samples = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(samples, (values) => {
        const highest = Math.max(...values.map((value) => Math.abs(Math.fround(value))));
        expect(truePeak([Float32Array.from(values)])).toBeGreaterThanOrEqual(
          20 * Math.log10(highest),
        );
      }),
    );
  });

  it("gives -Infinity for digital silence", () => {
    expect(truePeak([new Float32Array(100)])).toBe(-Infinity);
  });
});
