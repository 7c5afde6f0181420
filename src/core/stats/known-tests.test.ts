import fc from "fast-check";
import { expect, test } from "vitest";
import { holm } from "#core/stats/holm.ts";
import { mannWhitney } from "#core/stats/mann-whitney.ts";
import { quantileSorted } from "#core/stats/moments.ts";
import { kruskalWallis, welchAnova } from "#core/stats/omnibus.ts";
import { hedgesG, student, welch } from "#core/stats/student.ts";
import { chiSquareTail, fTail, normalTail, tQuantile, tTail } from "#core/stats/tails.ts";
import { wilcoxon } from "#core/stats/wilcoxon.ts";
import reference from "../../../tests/fixtures/stats/tests-reference.json" with { type: "json" };

const { x, y, z, before, after } = reference;
const differences = before.map((value, i) => value - (after[i] ?? 0));

/** Equal to ten significant digits, far tails included. */
function expectClose(actual: number | null | undefined, expected: number) {
  expect(typeof actual).toBe("number");
  const scale = Math.max(Math.abs(expected), 1e-300);
  expect(Math.abs((actual ?? Number.NaN) - expected) / scale).toBeLessThan(1e-10);
}

test("tails agree with R, also where 1 - cdf would be 0", () => {
  for (const row of reference.tails.t) expectClose(tTail(row.t, row.df), row.p);
  for (const row of reference.tails.f) expectClose(fTail(row.f, row.df1, row.df2), row.p);
  for (const row of reference.tails.chi) expectClose(chiSquareTail(row.x, row.df), row.p);
  for (const row of reference.tails.normal) expectClose(normalTail(row.z), row.p);
  for (const row of reference.tails.tq) expectClose(tQuantile(row.p, row.df), row.q);
});

test("quantiles agree with R's type 7", () => {
  const sorted = [...x].sort((a, b) => a - b);
  for (const { p, q } of reference.quantiles) expectClose(quantileSorted(sorted, p), q);
});

test("Student's figures agree with R's t.test", () => {
  const one = student(x);
  expectClose(one?.t, reference.one.t);
  expectClose(one?.p, reference.one.p);
  expectClose(one?.ci95?.[0], reference.one.ci95[0] ?? 0);
  const paired = student(differences);
  expectClose(paired?.t, reference.paired.t);
  expectClose((paired?.value ?? 0) / (paired?.sd ?? 1), reference.paired.dz);
});

test("a mean of exactly 0 has p 1, and values that do not vary have no test", () => {
  expect(student([-1, 1])?.p).toBe(1);
  expect(student([2, 2, 2])).toMatchObject({ value: 2, se: 0, t: null, p: null });
  expect(student([0.1 + 0.2, 0.3, 0.3])).toMatchObject({ t: null, p: null });
  expect(welch([0.1 + 0.2, 0.3], [0.7, 0.7])).toBeNull();
  expect(student([2])).toMatchObject({ value: 2, se: null, ci95: null });
});

test("Welch's test and Hedges' g agree with R", () => {
  const result = welch(x, y);
  expectClose(result?.t, reference.welch.t);
  expectClose(result?.df, reference.welch.df);
  expectClose(result?.p, reference.welch.p);
  expectClose(result?.ci95[1], reference.welch.ci95[1] ?? 0);
  expectClose(hedgesG(x, y), reference.hedgesG);
});

test("rank tests with ties agree with R's wilcox.test", () => {
  const ranks = mannWhitney(x, y);
  expectClose(ranks.U, reference.mannWhitney.U);
  expectClose(ranks.p, reference.mannWhitney.p);
  const signed = wilcoxon(differences);
  expectClose(signed.W, reference.wilcoxon.W);
  expectClose(signed.p, reference.wilcoxon.p);
});

test("tests over several groups agree with R", () => {
  const anova = welchAnova([x, y, z]);
  expectClose(anova?.F, reference.welchAnova.F);
  expectClose(anova?.df2, reference.welchAnova.df2);
  expectClose(anova?.p, reference.welchAnova.p);
  const kruskal = kruskalWallis([x, y, z]);
  expectClose(kruskal?.H, reference.kruskalWallis.H);
  expectClose(kruskal?.p, reference.kruskalWallis.p);
});

test("Holm's adjustment agrees with R and passes over what has no p", () => {
  const adjusted = holm([...reference.holm.p, null]);
  reference.holm.adjusted.forEach((value, i) => {
    expectClose(adjusted[i], value);
  });
  expect(adjusted.at(-1)).toBeNull();
});

test("values equal but for their last bit are ties", () => {
  expect(mannWhitney([0.1 + 0.2], [0.3])).toEqual({ U: 0.5, p: null });
  expect(wilcoxon([0.1 + 0.2 - 0.3])).toEqual({ W: 0, p: null });
});

test("swapping two groups turns the sign of t and mirrors U", () => {
  const group = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(group, group, (a, b) => {
      const there = mannWhitney(a, b);
      const back = mannWhitney(b, a);
      expect(there.U + back.U).toBeCloseTo(a.length * b.length, 9);
      expect(there.p).toBe(back.p);
      const [forward, reverse] = [welch(a, b), welch(b, a)];
      expect(forward?.t ?? 0).toBeCloseTo(-(reverse?.t ?? 0), 9);
    }),
  );
});
