import { expect, test } from "vitest";
import { createRandom } from "#core/random.ts";
import {
  defaultPerceptionModel,
  expectedRating,
  type PerceptionModel,
  simulateClip,
  toScale,
} from "./perception-model.ts";
import { simulateCatch, simulateRater, simulateRating } from "./simulate-rater.ts";

function meanRating(model: PerceptionModel, target: number, draws: number) {
  const random = createRandom("mean");
  let valence = 0;
  let arousal = 0;
  for (let i = 0; i < draws; i++) {
    const heard = { target, access: "commercial" as const };
    const axis = (name: "valence" | "arousal") => {
      return { target, value: simulateClip(model[name], heard, random) };
    };
    const clip = { access: heard.access, valence: axis("valence"), arousal: axis("arousal") };
    const rating = simulateRating(model, simulateRater(model, random), clip, random);
    valence += rating.valence / draws;
    arousal += rating.arousal / draws;
  }
  return { valence, arousal };
}

test("the mean of simulated ratings is the one that the model's parameters promise", () => {
  for (const target of [2.1, 5, 8.47]) {
    const mean = meanRating(defaultPerceptionModel, target, 60_000);
    for (const name of ["valence", "arousal"] as const) {
      const truth = expectedRating(defaultPerceptionModel, name, { target, access: "commercial" });
      expect(Math.abs(mean[name] - truth)).toBeLessThan(0.04);
    }
  }
});

test("ratings are whole numbers from 1 to 9, and rounding does not move their mean", () => {
  const random = createRandom(5);
  const draws = Array.from({ length: 20_000 }, () => toScale(6.3, random));
  expect([...new Set(draws)].sort()).toEqual([6, 7]);
  expect(Math.abs(draws.reduce((sum, x) => sum + x, 0) / 20_000 - 6.3)).toBeLessThan(0.02);
  expect([
    toScale(-3, random),
    toScale(1, random),
    toScale(9, random),
    toScale(40, random),
  ]).toEqual([1, 1, 9, 9]);
});

test("a model of clickers alone ignores the music, is fast and misses catch trials", () => {
  const model = { ...defaultPerceptionModel, clickers: 1 };
  const mean = meanRating(model, 9, 20_000);
  expect(Math.abs(mean.valence - 5)).toBeLessThan(0.1);
  expect(Math.abs(mean.arousal - 5)).toBeLessThan(0.1);
  const random = createRandom(1);
  const answers = Array.from({ length: 2000 }, () => {
    return simulateCatch(simulateRater(model, random), { valence: 9, arousal: 9 }, random);
  });
  const followed = answers.filter((answer) => answer.valence === 9 && answer.arousal === 9);
  expect(followed.length).toBeLessThan(100);
  const times = answers.map((answer) => answer.responseMs).sort((a, b) => a - b);
  expect(times[1000]).toBeLessThan(500);
});

test("the same seed simulates the same listener", () => {
  const draw = () => simulateRater(defaultPerceptionModel, createRandom("x"));
  expect(draw()).toEqual(draw());
});
