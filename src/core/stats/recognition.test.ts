import { expect, test } from "vitest";
import { createRandom } from "#core/random.ts";
import { permuteLabels } from "#core/stats/permute-labels.ts";
import { scoreMatrix } from "#core/stats/recognition.ts";
import { compareSystemMeans } from "#core/stats/system-level.ts";

test("recognition scores are those of the usual definitions, an unheard class counting 0", () => {
  const scores = scoreMatrix([
    [3, 1, 0, 0, 0],
    [1, 1, 0, 0, 2],
    [0, 0, 4, 0, 0],
    [0, 0, 2, 0, 0],
  ]);
  expect(scores.recall).toEqual([0.75, 0.25, 1, 0]);
  expect(scores.precision).toEqual([0.75, 0.5, 4 / 6, 0]);
  expect(scores.uar).toBeCloseTo(0.5, 12);
  const f1 = [0.75, 1 / 3, 0.8, 0];
  expect(scores.macroF1).toBeCloseTo((0.75 + 1 / 3 + 0.8) / 4, 12);
  expect(scores.weightedF1).toBeCloseTo(
    (4 * 0.75 + (4 * 1) / 3 + 4 * 0.8 + 2 * (f1[3] ?? 0)) / 14,
    12,
  );
  expect(scores.none).toBeCloseTo(2 / 14, 12);
});

test("classes without clips do not count, and without any there is no score", () => {
  const empty = [0, 0, 0, 0, 0];
  expect(scoreMatrix([[2, 0, 0, 0, 0], [0, 0, 0, 0, 2], empty, empty]).uar).toBe(0.5);
  expect(scoreMatrix([empty, empty, empty, empty])).toMatchObject({ uar: null, none: null });
});

test("two of six labels have fifteen splits, so the smallest p is 1/15", () => {
  const items = [9, 8, 1, 2, 3, 4].map((sum) => ({ sum, n: 1 }));
  expect(permuteLabels(items, [0, 1], createRandom(1))).toEqual({ splits: 15, p: 1 / 15 });
  expect(permuteLabels(items, [0, 2], createRandom(1))?.p).toBeGreaterThan(0.5);
  expect(permuteLabels(items, [], createRandom(1))).toBeNull();
});

test("more than ten thousand splits are drawn, with the same p for the same seed", () => {
  const random = createRandom(2);
  const items = Array.from({ length: 20 }, (_, i) => ({
    sum: random.normal() + (i < 10 ? 1.5 : 0),
    n: 1,
  }));
  const chosen = items.map((_, i) => i).slice(0, 10);
  const drawn = permuteLabels(items, chosen, createRandom(3));
  expect(drawn?.splits).toBe(10_000);
  expect(drawn?.p).toBeGreaterThan(0);
  expect(drawn?.p).toBeLessThan(0.05);
  expect(permuteLabels(items, chosen, createRandom(3))).toEqual(drawn);
});

test("systems as units: a pooled t on systems - 2 degrees of freedom", () => {
  const systems = [3, 4, 1, 2, 1.5].map((mean, i) => ({ mean, commercial: i < 2 }));
  const level = compareSystemMeans(systems, createRandom(1));
  expect(level?.df).toBe(3);
  expect(level?.difference).toBeCloseTo(2, 12);
  expect(level?.t).toBeCloseTo(2 / (Math.sqrt(1 / 3) * Math.sqrt(1 / 2 + 1 / 3)), 9);
  const pair = compareSystemMeans(systems.slice(1, 3), createRandom(1));
  expect(pair).toMatchObject({ df: 0, t: null, p: null, splits: 2, permutationP: 1 });
});
