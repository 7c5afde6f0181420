import { describe, expect, test } from "vitest";
import { type AccessRatings, fitAccess, reportAccess } from "#core/stats/mixed/access-model.ts";
import { factorInPlace } from "#core/stats/mixed/cholesky.ts";
import { fitCrossed } from "#core/stats/mixed/crossed-model.ts";
import reference from "../../../../tests/fixtures/stats/mixed-reference.json" with { type: "json" };

type Rows = (typeof reference.sets)["unbalanced"]["rows"];

function toRatings(rows: Rows): AccessRatings {
  return {
    error: Float64Array.from(rows.y),
    contrast: Float64Array.from(rows.x),
    intent: Uint32Array.from(rows.intent),
    participant: Uint32Array.from(rows.participant),
    clip: Uint32Array.from(rows.clip),
  };
}

describe.each(Object.entries(reference.sets))("%s", (_, { rows, access, crossed }) => {
  const ratings = toRatings(rows);

  test("the access model agrees with lme4 to 1e-4", () => {
    const result = fitAccess(ratings);
    expect(result?.fit.estimate).toBeCloseTo(access.estimate, 4);
    expect(result?.fit.se).toBeCloseTo(access.se, 4);
    expect(result?.fit.deviance).toBeLessThan(access.deviance + 1e-6);
    for (const name of ["clip", "participant", "slope", "residual"] as const)
      expect(Math.abs((result?.sd[name] ?? 9) - access.sd[name])).toBeLessThan(1e-4);
  });

  test("the crossed model agrees with lme4 to 1e-4", () => {
    const result = fitCrossed({ ...ratings, value: ratings.error });
    expect(Math.abs((result?.icc ?? 9) - crossed.icc)).toBeLessThan(1e-4);
    expect(Math.abs((result?.clip ?? 9) - crossed.clip)).toBeLessThan(1e-4);
    expect(Math.abs((result?.participant ?? 9) - crossed.participant)).toBeLessThan(1e-4);
  });
});

describe("data that no model fits", () => {
  const base = toRatings(reference.sets.unbalanced.rows);

  test("nothing varies: no model", () => {
    const flat = { ...base, error: new Float64Array(base.error.length).fill(2) };
    expect(fitAccess(flat)).toBeNull();
    expect(fitCrossed({ ...flat, value: flat.error })).toBeNull();
  });

  test("only one side has ratings: no model", () => {
    expect(fitAccess({ ...base, contrast: base.contrast.map(() => 0.5) })).toBeNull();
  });

  test("the sides share no intent: no model", () => {
    const intent = base.intent.map((value, i) => value + ((base.contrast[i] ?? 0) > 0 ? 100 : 0));
    expect(fitAccess({ ...base, intent })).toBeNull();
  });

  test("no clip has a second rating: no model", () => {
    expect(fitAccess({ ...base, clip: base.clip.map((_, i) => i) })).toBeNull();
  });

  test("one participant cannot carry an interval", () => {
    const fit = fitAccess(base);
    expect(fit && reportAccess(fit, 1)).toBeNull();
  });
});

test("a factor times its transpose is the matrix again, for sizes that four does not divide", () => {
  for (const n of [1, 2, 3, 4, 5, 7, 8, 11]) {
    const root = Array.from({ length: n * n }, (_, i) => Math.sin(i + 1) + (i % (n + 1) ? 0 : 3));
    const at = (i: number, j: number) =>
      root.slice(i * n, i * n + n).reduce((s, x, k) => s + x * (root[j * n + k] ?? 0), 0);
    const a = Float64Array.from({ length: n * n }, (_, i) => at(Math.floor(i / n), i % n));
    factorInPlace(a, n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k <= j; k++) sum += (a[i * n + k] ?? 0) * (a[j * n + k] ?? 0);
        expect(sum).toBeCloseTo(at(i, j), 9);
      }
  }
});
