import { describe, expect, test } from "vitest";
import { createRandom } from "#core/random.ts";
import { packRatings } from "#core/stats/rating-table.ts";
import {
  coefficients,
  drawReliability,
  prepareReliability,
} from "#core/stats/reliability/reliability.ts";
import mixed from "../../../../tests/fixtures/stats/mixed-reference.json" with { type: "json" };
import reference from "../../../../tests/fixtures/stats/reliability-reference.json" with {
  type: "json",
};

/** One row per clip, one column per participant; null where not rated. */
function prepare(rows: (number | null)[][]) {
  const cells = rows.flatMap((row, clip) =>
    row.flatMap((value, rater) => (value === null ? [] : [{ clip, rater, value }])),
  );
  const table = packRatings({
    clips: rows.map((_, c) => ({ key: `${c}`, targetValence: 5, targetArousal: 5, cell: 0 })),
    cells: 1,
    clip: cells.map(({ clip }) => clip),
    rater: cells.map(({ rater }) => rater),
    valence: cells.map(({ value }) => value),
    arousal: cells.map(({ value }) => value),
    row: cells.map((_, i) => i),
  });
  return prepareReliability(table, table.valence, rows[0]?.length ?? 0);
}

const once = (size: number) => new Uint32Array(size).fill(1);

describe.each(Object.entries(reference))("the %s table", (_, expected) => {
  const source = prepare(expected.table);
  const point = coefficients(source, once(expected.table.length));

  test("gives the ICC of an analysis of variance and Krippendorff's alpha pair by pair", () => {
    expect(point.icc1).toBeCloseTo(expected.icc1, 10);
    expect(point.k0).toBeCloseTo(expected.k0, 10);
    expect(point.icc1k).toBeCloseTo(expected.icc1k, 10);
    expect(point.interval).toBeCloseTo(expected.interval, 10);
    expect(point.ordinal).toBeCloseTo(expected.ordinal, 10);
  });

  test("has intervals around its values, the same for the same seed", () => {
    const drawn = drawReliability(source, 500, createRandom(1));
    expect(drawn.icc1?.[0]).toBeLessThan(expected.icc1);
    expect(drawn.icc1?.[1]).toBeGreaterThan(expected.icc1);
    expect(drawn.ordinal?.[0]).toBeLessThan(expected.ordinal);
    expect(drawReliability(source, 500, createRandom(1))).toEqual(drawn);
  });
});

test("the alphas of the published example are those that Krippendorff prints", () => {
  const { table } = reference.published;
  const point = coefficients(prepare(table), once(table.length));
  expect(point.interval).toBeCloseTo(0.849, 3);
  expect(point.ordinal).toBeCloseTo(0.815, 3);
});

test("the moment estimate of the crossed share lies near REML", () => {
  const { rows, crossed } = mixed.sets.unbalanced;
  const clips = Math.max(...rows.clip);
  const table = packRatings({
    clips: Array.from({ length: clips }, (_, c) => ({
      key: `${c}`,
      targetValence: 5,
      targetArousal: 5,
      cell: 0,
    })),
    cells: 1,
    clip: rows.clip.map((clip) => clip - 1),
    rater: rows.participant.map((participant) => participant - 1),
    valence: rows.y,
    arousal: rows.y,
    row: rows.y,
  });
  const source = prepareReliability(table, table.valence, 24);
  const { crossedByMoments } = coefficients(source, once(clips));
  expect(Math.abs((crossedByMoments ?? 9) - crossed.icc)).toBeLessThan(0.03);
});

test("clips that all got one rating, or equal ratings, have no coefficient", () => {
  const single = prepare([
    [3, null],
    [null, 5],
  ]);
  expect(coefficients(single, once(2))).toMatchObject({ icc1: null, interval: null });
  const equal = prepare([
    [4, 4],
    [4, 4],
  ]);
  expect(coefficients(equal, once(2))).toMatchObject({ icc1: null, interval: null, ordinal: null });
});
