import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnalysisOptions } from "#core/stats/analysis-options.ts";
import { analyze, analyzeInStages } from "#core/stats/analyze.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { type Report, reportSchema } from "#core/stats/report.ts";
import { analyzeRaters } from "#core/stats/select-participants.ts";
import { sampleStudy } from "../../../tests/fixtures/stats/sample-study.ts";

const options: AnalysisOptions = {
  study: "sample",
  generatedAt: "2026-01-01T00:00:00Z",
  draws: 60,
};
const quick: AnalysisOptions = { ...options, draws: 0, mixedModels: false };

function groupOf(report: Report, by: string, key: string) {
  const group = report.groups.find((each) => each.by === by && each.key === key);
  if (!group) throw new Error(`no group ${by} ${key}`);
  return group;
}

/** Every number in a value, in order. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(numbersIn);
}

describe("what must not matter does not", () => {
  test("other codes for the participants change no figure", () => {
    const input = sampleStudy({ participants: 8, perCell: 1 });
    const rename = (code: string) =>
      `listener ${code.length * 7} ${code.split("").reverse().join("")}`;
    const renamed: AnalysisInput = {
      ...input,
      ratings: input.ratings.map((rating) => ({
        ...rating,
        participant: rename(rating.participant),
      })),
      participants: input.participants.map((each) => ({ ...each, code: rename(each.code) })),
    };
    const { raters, ...rest } = analyze(input, options);
    const { raters: renamedRaters, ...renamedRest } = analyze(renamed, options);
    expect(renamedRest).toEqual(rest);
    expect(numbersIn(renamedRaters)).toEqual(numbersIn(raters));
  });

  test("the order of the ratings changes no figure", () => {
    const input = sampleStudy({ participants: 6, perCell: 1 });
    const turned = { ...input, ratings: [...input.ratings].reverse() };
    const [there, back] = [analyze(input, options), analyze(turned, options)];
    const [a, b] = [numbersIn(there), numbersIn(back)];
    expect(b).toHaveLength(a.length);
    a.forEach((value, i) => {
      expect(b[i]).toBeCloseTo(value, 4);
    });
  });

  test("the same seed gives the same report, another seed other draws", () => {
    const input = sampleStudy({ participants: 6, perCell: 1 });
    expect(analyze(input, options)).toEqual(analyze(input, options));
    const other = analyze(input, { ...options, seed: 2 });
    expect(numbersIn(other.groups)).not.toEqual(numbersIn(analyze(input, options).groups));
  });
});

describe("what must follow follows", () => {
  test("ratings that all rise by a constant raise the error by it and leave the gain", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 1 }),
        fc.integer({ min: 1, max: 50 }),
        (shift, seed) => {
          const input = sampleStudy({
            participants: 4,
            perCell: 1,
            seed,
            answer: (heard, _, random) => ({
              valence: Math.min(8, Math.max(2, heard.valence + random.normal())),
              arousal: Math.min(8, Math.max(2, heard.arousal + random.normal())),
            }),
          });
          const ratings = input.ratings.map((rating) => ({
            ...rating,
            valence: rating.valence + shift,
          }));
          const before = groupOf(analyze(input, quick), "system", "A");
          const after = groupOf(analyze({ ...input, ratings }, quick), "system", "A");
          expect(after.valence.error.value).toBeCloseTo(before.valence.error.value + shift, 9);
          expect(after.valence.gain?.value).toBeCloseTo(before.valence.gain?.value ?? 9, 9);
          expect(after.gainPlane?.value).toBeCloseTo(before.gainPlane?.value ?? 9, 9);
          expect(after.arousal).toEqual(before.arousal);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("a study heard as a shrunken copy of its targets has the shrink factor as its gain", () => {
    const targets = [
      { key: "a", targetValence: 9, targetArousal: 9 },
      { key: "b", targetValence: 1, targetArousal: 8 },
      { key: "c", targetValence: 2, targetArousal: 1 },
      { key: "d", targetValence: 8, targetArousal: 2 },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(0, 0.25, 0.5, 1),
        fc.integer({ min: -1, max: 1 }),
        (factor, push) => {
          const base = sampleStudy({ participants: 1, perCell: 1 });
          const clips = targets.map(({ key }) => ({
            key,
            role: "main" as const,
            system: "A",
            intent: key,
          }));
          // Four raters whose mean is exactly the wanted quarter.
          const ratings = targets.flatMap(({ key, targetValence, targetArousal }) =>
            [0, 1, 2, 3].map((rater) => ({
              participant: `P${rater}`,
              clip: key,
              valence: spread(5 + factor * (targetValence - 5) + (factor < 1 ? push : 0), rater),
              arousal: spread(5 + factor * (targetArousal - 5), rater),
            })),
          );
          const participants = [0, 1, 2, 3].map((k) => ({ code: `P${k}`, phase: "main" as const }));
          const report = analyze(
            { ...base, intents: targets, clips, ratings, participants },
            quick,
          );
          const all = groupOf(report, "all", "all");
          expect(all.gainPlane?.value).toBeCloseTo(factor, 9);
          expect(all.valence.gain?.value).toBeCloseTo(factor, 9);
          expect(all.arousal.gain?.value).toBeCloseTo(factor, 9);
          expect(all.arousal.offset?.value).toBeCloseTo(0, 9);
          expect(all.valence.offset?.value).toBeCloseTo(factor < 1 ? push : 0, 9);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("perfect conveyance has no error, hits every quadrant and gains all there is to gain", () => {
    const input = sampleStudy({ convey: (target) => target, answer: (heard) => heard });
    const whole = {
      ...input,
      intents: input.intents.map((intent) => ({
        ...intent,
        targetValence: Math.round(intent.targetValence),
        targetArousal: Math.round(intent.targetArousal),
      })),
    };
    const all = groupOf(analyze(whole, quick), "all", "all");
    expect(all.distance.value).toBeCloseTo(0, 9);
    expect(all.quadrantHit.value).toBe(1);
    expect(all.overNeutral.value).toBeCloseTo(all.neutralDistance, 9);
    expect(all.valence.towardNeutral?.value).toBeCloseTo(0, 9);
  });
});

/** A whole number near a multiple of a quarter, so that four raters have exactly that mean. */
function spread(mean: number, rater: number): number {
  const base = Math.floor(mean);
  return base + (rater < Math.round((mean - base) * 4) ? 1 : 0);
}

describe("the report", () => {
  const input = sampleStudy();
  const stages = [...analyzeInStages(input, options)];

  test("comes in three stages, each of the declared type, saying what is still to come", () => {
    expect(stages.map(({ pending }) => pending)).toEqual([
      ["bootstrap", "mixed-models"],
      ["mixed-models"],
      [],
    ]);
    for (const stage of stages) expect(reportSchema.parse(stage)).toEqual(stage);
    expect(stages[0]?.findings).toEqual([]);
    expect(stages[2]?.findings).toHaveLength(4);
  });

  test("keeps the first figures through all stages", () => {
    const values = stages.map((stage) => groupOf(stage, "system", "C").valence.error.value);
    expect(new Set(values).size).toBe(1);
  });

  test("has a mixed model with every error of contrast 1 and nowhere else", () => {
    for (const { contrast, measure, mixed, mixedMissing } of stages[2]?.contrasts ?? []) {
      const wanted = contrast === "commercial|open-source" && measure === "error";
      expect(mixed !== null || mixedMissing !== null).toBe(wanted);
    }
  });

  test("shows no result by system, access or intent while it is sealed", () => {
    const sealed = analyze(input, { ...options, sealed: true });
    const { groups, recognition, contrasts, omnibus, anchors, findings } = sealed;
    expect({ groups, recognition, contrasts, omnibus, anchors, findings }).toEqual({
      groups: [],
      recognition: [],
      contrasts: [],
      omnibus: [],
      anchors: null,
      findings: [],
    });
    expect(sealed.counts.ratings).toBe(input.ratings.length);
    expect(sealed.raters).toHaveLength(12);
    expect(sealed.reliability.valence.icc1.value).not.toBeNull();
  });

  test("lists how it departs from the frozen plan", () => {
    const plan = {
      primaryFamily: "access-error" as const,
      measure: "error" as const,
      smallestDifference: 0.5,
      ruleSet: "screening-1",
      minimumRatings: 3,
      whenToStop: "at the end",
      frozenAt: null,
      sha256: null,
    };
    expect(analyze(input, { ...quick, plan }).departures).toEqual([]);
    const departing = analyze(input, { ...quick, plan, minimumRatingsPerClip: 1, include: "all" });
    expect(departing.departures).toHaveLength(2);
  });
});

test("raters alone are the report's raters", () => {
  const input = sampleStudy();
  expect(analyzeRaters(input)).toEqual(analyze(input, quick).raters);
});
