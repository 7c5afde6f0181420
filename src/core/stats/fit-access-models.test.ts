import { expect, test } from "vitest";
import { analyze } from "#core/stats/analyze.ts";
import { whyNoMixed } from "#core/stats/fit-access-models.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { sampleStudy } from "../../../tests/fixtures/stats/sample-study.ts";

function mixedOf(input: AnalysisInput) {
  const report = analyze(input, { study: "sample", generatedAt: "2026-01-01T00:00:00Z", draws: 0 });
  const contrast = report.contrasts.find(({ mixed, mixedMissing }) => mixed ?? mixedMissing);
  return { mixed: contrast?.mixed, missing: contrast?.mixedMissing, report };
}

test("1,500 participants are fitted, more are not, and the report says why", () => {
  expect(whyNoMixed(1500)).toBeNull();
  expect(whyNoMixed(1501)).toContain("not fitted above 1500 participants; there are 1501");
  const input = sampleStudy({ participants: 1, perCell: 1 });
  const many = Array.from({ length: 1501 }, (_, p) => `P${p + 1}`);
  const { mixed, missing, report } = mixedOf({
    ...input,
    participants: many.map((code) => ({ code, phase: "simulated" as const })),
    ratings: many.flatMap((participant, p) =>
      [0, 1, 2].map((k) => ({
        participant,
        clip: input.clips[(7 * p + 11 * k) % 32]?.key ?? "",
        valence: 1 + ((p + k) % 9),
        arousal: 1 + ((2 * p + k) % 9),
      })),
    ),
  });
  expect(mixed).toBeNull();
  expect(missing).toBe(whyNoMixed(1501));
  expect(report.reliability.valence.iccCrossed.value).toBeNull();
  expect(report.reliability.valence.icc1.value).not.toBeNull();
});

test("the models recover the differences that a study was made with", () => {
  const { mixed, report } = mixedOf(
    sampleStudy({
      participants: 20,
      convey: ({ valence }, system) => ({
        valence: (valence + 5) / 2 + (system < "C" ? 0.5 : -0.5),
        arousal: 5,
      }),
    }),
  );
  expect(mixed?.ci95[0]).toBeLessThan(1);
  expect(mixed?.ci95[1]).toBeGreaterThan(1);
  expect(mixed?.df).toBe(19);
  expect(report.contrasts.filter((each) => each.mixed !== null)).toHaveLength(10);
});

test("where no clip has a second rating the report says so in place of a model", () => {
  const input = sampleStudy({ participants: 4 });
  const ratings = input.ratings.filter((_, i) => Math.floor(i / 64) === i % 4);
  expect(mixedOf({ ...input, ratings }).missing).toContain("no second rating of any clip");
});
