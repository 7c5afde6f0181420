import { expect, it } from "vitest";
import { kWeightingFilters } from "./k-weighting.ts";

it("gives the coefficients of BS.1770-4's tables at 48 kHz", () => {
  const [shelf, pass] = kWeightingFilters(48000);
  const close = (actual: readonly number[], expected: readonly number[]) =>
    actual.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 9);
    });
  close(shelf.b, [1.53512485958697, -2.69169618940638, 1.19839281085285]);
  close(shelf.a, [-1.69065929318241, 0.73248077421585]);
  close(pass.b, [1, -2, 1]);
  close(pass.a, [-1.99004745483398, 0.99007225036621]);
});
