import { describe, expect, test } from "vitest";
import type { AnalysisOptions } from "#core/stats/analysis-options.ts";
import { analyze } from "#core/stats/analyze.ts";
import { AnalysisInputError } from "#core/stats/design.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import { reportSchema } from "#core/stats/report.ts";
import { sampleStudy } from "../../../tests/fixtures/stats/sample-study.ts";

const quick: AnalysisOptions = {
  study: "sample",
  generatedAt: "2026-01-01T00:00:00Z",
  draws: 0,
  mixedModels: false,
};

describe("who enters", () => {
  const input = sampleStudy({ participants: 6, perCell: 1 });

  test("excluded participants are left out, unless all are asked for", () => {
    const participants = input.participants.map((each, i) => ({ ...each, excluded: i === 0 }));
    const counts = (include: "all" | "not-excluded") =>
      analyze({ ...input, participants }, { ...quick, include }).counts;
    expect(counts("not-excluded")).toMatchObject({ participants: 5, excludedParticipants: 1 });
    expect(counts("all")).toMatchObject({ participants: 6, excludedParticipants: 1 });
  });

  test("an exclusion that rested on agreement makes reliability circular", () => {
    const excludeFor = (flags: string[]) =>
      input.participants.map((each, i) =>
        i === 0 ? { ...each, excluded: true, exclusionFlags: flags } : each,
      );
    const circular = (flags: string[]) =>
      analyze({ ...input, participants: excludeFor(flags) }, quick).reliability.valence.circular;
    expect(circular(["no-agreement"])).toBe(true);
    expect(circular(["too-fast"])).toBe(false);
  });

  test("tests, pilots and simulated participants stay out of a study with real ones", () => {
    const phases = ["test", "pilot", "simulated", "main", "main", "main"] as const;
    const participants = input.participants.map((each, i) => ({
      ...each,
      phase: phases[i] ?? "main",
    }));
    expect(analyze({ ...input, participants }, quick).counts.participants).toBe(3);
  });

  test("practice, catch trials, repeats and anchors are no main ratings", () => {
    const first = input.ratings[0];
    if (!first) throw new Error("the sample has ratings");
    const extra = (["practice", "catch", "repeat", "anchor"] as const).map((kind) => ({
      ...first,
      kind,
    }));
    const report = analyze({ ...input, ratings: [...input.ratings, ...extra] }, quick);
    expect(report.counts.ratings).toBe(input.ratings.length);
    expect(report.groups).toEqual(analyze(input, quick).groups);
  });

  test("clips with too few ratings are left out of results and stay in the screening", () => {
    const ratings = input.ratings.filter(
      ({ clip, participant }) => clip !== "A_joy_0" || participant === "P1",
    );
    const report = analyze({ ...input, ratings }, { ...quick, minimumRatingsPerClip: 2 });
    expect(report.counts.clips).toBe(31);
    expect(report.raters[0]?.n).toBe(32);
  });

  test("a study without ratings is described, not refused", () => {
    const report = analyze({ ...input, ratings: [] }, { ...quick, draws: 50, mixedModels: true });
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.counts.ratingsPerClip.median).toBeNull();
    expect(report.findings.map(({ undecided }) => undecided)).toEqual(
      new Array(4).fill("too-few-data"),
    );
  });
});

describe("input that contradicts itself", () => {
  const input = sampleStudy({ participants: 2, perCell: 1 });
  const [first] = input.ratings;
  const refusal = (change: Partial<AnalysisInput>) => () => analyze({ ...input, ...change }, quick);

  test("is refused with what and where", () => {
    if (!first) throw new Error("the sample has ratings");
    expect(refusal({ ratings: [{ ...first, valence: 10 }] })).toThrow(
      'rating of "A_joy_0" by P1: valence is 10, expected a whole number 1 to 9',
    );
    expect(refusal({ ratings: [first, first] })).toThrow('P1 has two main ratings of "A_joy_0"');
    expect(refusal({ ratings: [{ ...first, clip: "none" }] })).toThrow(AnalysisInputError);
    expect(refusal({ systems: input.systems.slice(1) })).toThrow('unknown system "A"');
    expect(() => analyze(input, { ...quick, commercial: ["Z"] })).toThrow('no system "Z"');
  });
});
