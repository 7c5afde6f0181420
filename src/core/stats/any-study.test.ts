import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze } from "#core/stats/analyze.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { reportSchema } from "#core/stats/report.ts";
import { sampleIntents, sampleSystems } from "../../../tests/fixtures/stats/sample-study.ts";

const intents = [...sampleIntents, { key: "plain", targetValence: 5, targetArousal: 5 }];

const clips = sampleSystems.flatMap(({ key: system }) =>
  intents.map(({ key: intent }) => ({
    key: `${system}_${intent}`,
    role: "main" as const,
    system,
    intent,
  })),
);

const rating = fc.record({
  participant: fc.integer({ min: 1, max: 4 }).map((k) => `P${k}`),
  clip: fc.constantFrom(...clips.map(({ key }) => key)),
  valence: fc.integer({ min: 1, max: 9 }),
  arousal: fc.integer({ min: 1, max: 9 }),
});

const ratings = fc.uniqueArray(rating, {
  maxLength: 60,
  selector: ({ participant, clip }) => `${participant} ${clip}`,
});

/** A study with few ratings, perhaps all alike. */
const studies: fc.Arbitrary<AnalysisInput> = fc
  .record({ ratings, alike: fc.boolean() })
  .map(({ ratings, alike }) => ({
    ratings: alike ? ratings.map((each) => ({ ...each, valence: 5, arousal: 3 })) : ratings,
    clips,
    intents,
    systems: sampleSystems,
    participants: [1, 2, 3, 4].map((k) => ({ code: `P${k}`, phase: "main" as const })),
  }));

test("however little there is, the report is of its declared type, without NaN or infinity", () => {
  fc.assert(
    fc.property(studies, fc.integer({ min: 1, max: 3 }), (input, minimumRatingsPerClip) => {
      const report = analyze(input, {
        study: "any",
        generatedAt: "2026-01-01T00:00:00Z",
        minimumRatingsPerClip,
        draws: 20,
      });
      expect(reportSchema.parse(report)).toEqual(report);
    }),
    { numRuns: 30 },
  );
}, 180_000);

test("a clip whose target is neutral is left out of towardNeutral and recognition, and counted", () => {
  const input: AnalysisInput = {
    ratings: clips.map(({ key }) => ({ participant: "P1", clip: key, valence: 6, arousal: 6 })),
    clips,
    intents,
    systems: sampleSystems,
    participants: [{ code: "P1", phase: "main" }],
  };
  const report = analyze(input, {
    study: "any",
    generatedAt: "2026-01-01T00:00:00Z",
    draws: 0,
    mixedModels: false,
  });
  const all = report.groups.find(({ by }) => by === "all");
  expect(all?.clips).toBe(36);
  expect(all?.valence.towardNeutral?.df).toBe(31);
  expect(report.recognition[0]?.leftOut).toBe(4);
  const plain = report.groups.find(({ by, key }) => by === "intent" && key === "plain");
  expect(plain?.valence.towardNeutral).toBeNull();
  expect(plain?.quadrantHit.value).toBe(0);
  expect(plain?.overNeutral.value).toBeCloseTo(-Math.SQRT2, 12);
});
