import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "#core/random.ts";

test("the same seed gives the same course, another seed another", () => {
  const course = (seed: string | number) => {
    const random = createRandom(seed);
    return Array.from({ length: 50 }, () => random.uint32());
  };
  expect(course(7)).toEqual(course("7"));
  expect(course(7)).not.toEqual(course(8));
});

test("uniform numbers and normals have the moments they promise", () => {
  const random = createRandom("moments");
  const size = 200_000;
  let [sum, normalSum, squares] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    sum += random.uniform();
    const draw = random.normal();
    normalSum += draw;
    squares += draw * draw;
  }
  expect(Math.abs(sum / size - 0.5)).toBeLessThan(0.003);
  expect(Math.abs(normalSum / size)).toBeLessThan(0.01);
  expect(Math.abs(squares / size - 1)).toBeLessThan(0.02);
});

test("each whole number below the bound comes equally often", () => {
  const random = createRandom(3);
  const counts = new Array<number>(9).fill(0);
  for (let i = 0; i < 90_000; i++) {
    const value = random.integer(9);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test("a shuffle keeps every item and leaves its argument alone", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const before = [...items];
      const shuffled = createRandom(seed).shuffle(items);
      expect(items).toEqual(before);
      expect([...shuffled].sort()).toEqual([...before].sort());
    }),
  );
});

test("a bound that is not a positive whole number is refused", () => {
  expect(() => createRandom(1).integer(0)).toThrow(RangeError);
  expect(() => createRandom(1).integer(2.5)).toThrow(RangeError);
});
