import { describe, expect, it } from "vitest";
import { to16Bit } from "./to-16-bit.ts";

describe("to16Bit", () => {
  it("interleaves the channels and stays within one and a half steps of each sample", () => {
    const left = Float32Array.of(0.5, -0.25);
    const right = Float32Array.of(-1, 0);
    const steps = to16Bit([left, right], "seed");
    [0.5, -1, -0.25, 0].forEach((sample, i) => {
      expect(Math.abs((steps[i] ?? Number.NaN) - sample * 32767)).toBeLessThanOrEqual(1.5);
    });
  });

  it("gives the same bytes for the same seed, others for another", () => {
    const channel = new Float32Array(1000).fill(0.1);
    expect(to16Bit([channel], "a")).toEqual(to16Bit([channel], "a"));
    expect(to16Bit([channel], "a")).not.toEqual(to16Bit([channel], "b"));
  });

  it("keeps, on average, what is smaller than a step", () => {
    const steps = to16Bit([new Float32Array(100_000).fill(0.3 / 32767)], "seed");
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
    expect(mean).toBeCloseTo(0.3, 1);
  });

  it("clips instead of wrapping around", () => {
    expect([...to16Bit([Float32Array.of(2, -2)], "seed")]).toEqual([32767, -32768]);
  });
});
