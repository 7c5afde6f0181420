import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heardShare, type PlayedRange } from "./heard-share.ts";

const range = fc
  .tuple(fc.double({ min: 0, max: 12, noNaN: true }), fc.double({ min: 0, max: 12, noNaN: true }))
  .map(([a, b]): PlayedRange => [Math.min(a, b), Math.max(a, b)]);

describe("heardShare", () => {
  it("is 1 when the whole clip was played and 0 when nothing was", () => {
    expect(heardShare([[0, 10]], 10)).toBe(1);
    expect(heardShare([], 10)).toBe(0);
  });

  it("counts what was played twice once", () => {
    const ranges: PlayedRange[] = [
      [3, 5],
      [0, 4],
    ];
    expect(heardShare(ranges, 10)).toBe(0.5);
  });

  it("does not count what lies outside the clip", () => {
    expect(heardShare([[-3, 1]], 10)).toBe(0.1);
    expect(heardShare([[9, 30]], 10)).toBeCloseTo(0.1, 12);
  });

  it("is 0 for a clip without length", () => {
    expect(heardShare([[0, 1]], 0)).toBe(0);
    expect(heardShare([[0, 1]], Number.NaN)).toBe(0);
  });

  it("stays between 0 and 1, grows with more listening, and does not mind the order", () => {
    fc.assert(
      fc.property(fc.array(range), range, (ranges, more) => {
        const share = heardShare(ranges, 10);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(heardShare([...ranges, more], 10)).toBeGreaterThanOrEqual(share - 1e-12);
        expect(heardShare([...ranges].reverse(), 10)).toBeCloseTo(share, 12);
      }),
    );
  });
});
