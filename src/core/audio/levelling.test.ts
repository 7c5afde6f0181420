import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyGain, levelling } from "./levelling.ts";

describe("levelling", () => {
  it("raises a quiet sound to the target", () => {
    expect(levelling({ loudness: -30, truePeak: -14, targetLufs: -23 })).toEqual({
      gainDb: 7,
      reachedTarget: true,
    });
  });

  it("stops at -1 dBTP and says that the target was not reached", () => {
    expect(levelling({ loudness: -30, truePeak: -4, targetLufs: -23 })).toEqual({
      gainDb: 3,
      reachedTarget: false,
    });
  });

  it("leaves silence as it is", () => {
    expect(levelling({ loudness: -Infinity, truePeak: -Infinity, targetLufs: -23 })).toEqual({
      gainDb: 0,
      reachedTarget: false,
    });
  });

  it("never brings a peak over -1 dBTP nor a sound over its target", () => {
    const decibels = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        decibels(-69, 0),
        decibels(-60, 6),
        decibels(-40, -10),
        (loudness, truePeak, targetLufs) => {
          const { gainDb } = levelling({ loudness, truePeak, targetLufs });
          expect(truePeak + gainDb).toBeLessThanOrEqual(-1 + 1e-9);
          expect(loudness + gainDb).toBeLessThanOrEqual(targetLufs + 1e-9);
        },
      ),
    );
  });
});

describe("applyGain", () => {
  it("doubles at 6.02 dB and leaves the given samples alone", () => {
    const given = Float32Array.of(0.25, -0.5);
    const [louder] = applyGain([given], 20 * Math.log10(2));
    expect([...(louder ?? [])]).toEqual([0.5, -1]);
    expect([...given]).toEqual([0.25, -0.5]);
  });
});
