import { expect, test } from "vitest";
import { buildStudy } from "#core/stats/build-study.ts";
import { describeDrift } from "#core/stats/describe-drift.ts";
import { sampleStudy } from "../../../tests/fixtures/stats/sample-study.ts";

const input = sampleStudy({ participants: 2, perCell: 1 });
const codes = new Set(input.participants.map(({ code }) => code));

test("each third holds the ratings that came then, whatever the order of the rows", () => {
  const ratings = input.ratings.map((rating, i) => ({
    ...rating,
    position: 31 - (i % 32),
    valence: 31 - (i % 32) < 11 ? 3 : 7,
    arousal: 31 - (i % 32) < 22 ? 5 : 9,
  }));
  const drifted = { ...input, ratings };
  const drift = describeDrift(buildStudy(drifted, codes), drifted);
  const of = (third: number, axis: string) =>
    drift.find((each) => each.third === third && each.axis === axis);
  expect(drift).toHaveLength(6);
  expect(of(1, "valence")).toMatchObject({ mean: 3, sd: 0 });
  expect(of(2, "valence")?.mean).toBe(7);
  expect(of(3, "arousal")).toMatchObject({ mean: 9, sd: 0 });
});

test("without positions there is nothing to say", () => {
  const ratings = input.ratings.map((rating) => ({ ...rating, position: null }));
  expect(describeDrift(buildStudy({ ...input, ratings }, codes), { ...input, ratings })).toEqual(
    [],
  );
});
