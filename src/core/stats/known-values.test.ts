import { beforeAll, describe, expect, test } from "vitest";
import { analyze } from "#core/stats/analyze.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { type Report, reportSchema } from "#core/stats/report.ts";
import mixed from "../../../tests/fixtures/stats/mixed-reference.json" with { type: "json" };
import { publishedFolder, readPublished } from "../../../tests/fixtures/stats/published-data.ts";

const folder = publishedFolder();
if (!folder)
  console.warn("Known values are not checked: CIRCUMPLEX_TEST_DATA has no folder aimoclips.");

/** As printed in the definitions: system, mean error of valence and arousal, gain in the plane. */
const errors = [
  "AudioLDM2 -0.903 -0.490 .250",
  "MusicGen -1.115 +0.644 .276",
  "Mustango -1.223 -0.196 .320",
  "StableAudio -0.588 +0.366 .246",
  "Suno +0.730 +0.505 .374",
  "Udio +0.707 +0.746 .298",
].map((line) => {
  const [system = "", ...numbers] = line.split(" ");
  const [valence = 0, arousal = 0, gain = 0] = numbers.map(Number);
  return { system, valence, arousal, gain };
});

/** Equal to as many decimals as are given. */
function expectDigits(actual: number | null | undefined, expected: number, decimals: number) {
  expect(Number((actual ?? Number.NaN).toFixed(decimals))).toBe(expected);
}

describe.runIf(folder)("the published AImoclips ratings", () => {
  let input: AnalysisInput;
  let report: Report;
  beforeAll(() => {
    input = readPublished(folder ?? "");
    report = analyze(input, { study: "aimoclips", generatedAt: "2026-01-01T00:00:00Z" });
  }, 120_000);
  const contrast = (axis: "valence" | "arousal", scope = "all") =>
    report.contrasts.find(
      (each) =>
        each.contrast === "commercial|open-source" &&
        each.axis === axis &&
        each.measure === "error" &&
        each.scope === scope,
    );

  test("make a report of the declared type, of 6,162 ratings by 111 participants of 991 clips", () => {
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.counts).toMatchObject({ ratings: 6162, participants: 111, clips: 991 });
  });

  test.each(errors)(
    "$system has the known errors and gain",
    ({ system, valence, arousal, gain }) => {
      const group = report.groups.find(({ by, key }) => by === "system" && key === system);
      expectDigits(group?.valence.error.value, valence, 3);
      expectDigits(group?.arousal.error.value, arousal, 3);
      expectDigits(group?.gainPlane?.value, gain, 3);
    },
  );

  test("commercial less open-source on valence is as known, at every level", () => {
    const found = contrast("valence");
    expectDigits(found?.welch?.t, 11.077, 3);
    expectDigits(found?.welch?.df, 614.76, 2);
    expectDigits(found?.mixed?.estimate, 1.6835, 4);
    expectDigits(found?.mixed?.se, 0.1139, 4);
    expectDigits(found?.systemLevel?.t, 7.98, 2);
    expect(found?.systemLevel).toMatchObject({ df: 4, splits: 15, permutationP: 1 / 15 });
  });

  test("commercial less open-source on arousal is as known", () => {
    const found = contrast("arousal");
    expectDigits(found?.mixed?.estimate, 0.5475, 4);
    expectDigits(found?.mixed?.se, 0.0933, 4);
    expect(found?.systemLevel).toMatchObject({ splits: 15, permutationP: 3 / 15 });
  });

  test("all twelve mixed models agree with lme4 to 1e-4", () => {
    for (const axis of ["valence", "arousal"] as const) {
      const { crossed, ...scopes } = mixed.published[axis];
      for (const [scope, expected] of Object.entries(scopes)) {
        const found = contrast(axis, scope)?.mixed;
        expect(found?.estimate).toBeCloseTo(expected.estimate, 4);
        expect(found?.se).toBeCloseTo(expected.se, 4);
        for (const name of ["clip", "participant", "slope", "residual"] as const)
          expect(found?.sd[name]).toBeCloseTo(expected.sd[name], 4);
      }
      expect(report.reliability[axis].iccCrossed.value).toBeCloseTo(crossed.icc, 4);
    }
  });

  test("reliability and screening are as known", () => {
    expectDigits(report.reliability.valence.icc1.value, 0.277, 3);
    expectDigits(report.reliability.arousal.icc1.value, 0.325, 3);
    const flagged = report.raters.filter(({ flags }) => flags.includes("no-agreement"));
    expect(flagged).toHaveLength(18);
    expect(report.raters.every(({ judged }) => judged)).toBe(true);
  });

  test("the paper's findings are read off, and the second depends on the measure", () => {
    const verdicts = report.findings.map(({ id, holds }) => [id, holds]);
    expect(verdicts).toEqual([
      ["access-valence", true],
      ["arousal-halves", null],
      ["neutral-bias", true],
      ["valence-arousal", true],
    ]);
    expect(report.findings[1]?.sentence).toContain("depends on the measure");
    expect(report.findings[1]?.sentence).toContain("(not for AudioLDM2)");
  });

  test("leaving flagged raters out makes gains larger and reliability circular", () => {
    const kept = analyze(input, {
      study: "aimoclips",
      generatedAt: "2026-01-01T00:00:00Z",
      include: "not-flagged",
      draws: 0,
      mixedModels: false,
    });
    const flagged = report.raters.filter(({ flags }) => flags.length > 0).length;
    expect(kept.counts.participants).toBe(111 - flagged);
    expect(kept.raters).toEqual(report.raters);
    expect(kept.reliability.valence.circular).toBe(true);
    for (const { system, gain } of errors) {
      const group = kept.groups.find(({ by, key }) => by === "system" && key === system);
      expect(group?.gainPlane?.value).toBeGreaterThan(gain);
    }
  });
});
