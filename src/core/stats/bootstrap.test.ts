import { expect, test } from "vitest";
import { createRandom } from "#core/random.ts";
import { bootstrapGroups } from "#core/stats/bootstrap.ts";
import { buildStudy, type StudyData } from "#core/stats/build-study.ts";
import { drawInParts } from "#core/stats/draw-in-parts.ts";
import { centredInterval, drawP, percentileInterval } from "#core/stats/draw-interval.ts";
import { DrawStore } from "#core/stats/draw-store.ts";
import { correlation, mean, variance } from "#core/stats/moments.ts";
import { layOut } from "#core/stats/workbench.ts";
import { sampleStudy } from "../../../tests/fixtures/stats/sample-study.ts";

function build(participants: number, perCell: number): StudyData {
  const input = sampleStudy({ participants, perCell });
  return buildStudy(input, new Set(input.participants.map(({ code }) => code)));
}

/** The counts that a draw takes from the generator: participants, then clips cell by cell. */
function countsOfDraw(study: StudyData, seed: number) {
  const random = createRandom(seed);
  const multinomial = (size: number) => {
    const counts = new Array<number>(size).fill(0);
    for (let i = 0; i < size; i++) {
      const at = random.integer(size);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return counts;
  };
  const raters = multinomial(study.participants.length);
  const clips = new Array<number>(study.main.clipKeys.length).fill(0);
  for (let cell = 0; cell < study.cells.length; cell++) {
    const members = [...study.main.cell].flatMap((k, c) => (k === cell ? [c] : []));
    const counts = multinomial(members.length);
    members.forEach((clip, i) => {
      clips[clip] = counts[i] ?? 0;
    });
  }
  return { raters, clips };
}

/** Every clip as often as it was drawn, with its value from its raters as often as they were. */
function clipsOfDraw(study: StudyData, seed: number) {
  const { raters, clips } = countsOfDraw(study, seed);
  const { main } = study;
  return clips.flatMap((times, c) => {
    const ratings = [...main.rater.keys()].filter(
      (i) => i >= (main.start[c] ?? 0) && i < (main.start[c + 1] ?? 0),
    );
    const heard = ratings.flatMap((i) =>
      new Array<number>(raters[main.rater[i] ?? 0] ?? 0).fill(i),
    );
    if (heard.length === 0) return [];
    const clip = {
      cell: study.cells[main.cell[c] ?? 0],
      mV: mean(heard.map((i) => main.valence[i] ?? 0)),
      mA: mean(heard.map((i) => main.arousal[i] ?? 0)),
      tV: main.targetValence[c] ?? 0,
      tA: main.targetArousal[c] ?? 0,
    };
    return new Array<typeof clip>(times).fill(clip);
  });
}

test("a draw is what a draw by hand gives, for every kind of measure", () => {
  const study = build(7, 3);
  const bench = layOut(study);
  const draws = bootstrapGroups(study, bench.groups, null, 1, createRandom(5));
  const drawn = clipsOfDraw(study, 5).filter(({ cell }) => cell?.system === "B");
  const group = bench.find("system", "B");
  const value = (statistic: Parameters<typeof draws.of>[1]) => draws.of(group, statistic)[0];
  const [m, t] = [drawn.map(({ mA }) => mA), drawn.map(({ tA }) => tA)];
  const gain = correlation(t, m) * Math.sqrt(variance(m) / variance(t));
  expect(value("valence.error")).toBeCloseTo(mean(drawn.map(({ mV, tV }) => mV - tV)), 9);
  expect(value("arousal.gain")).toBeCloseTo(gain, 9);
  expect(value("arousal.offset")).toBeCloseTo(mean(m) - 5 - gain * (mean(t) - 5), 9);
  expect(value("arousal.r")).toBeCloseTo(correlation(t, m), 9);
  expect(value("valence.rmse")).toBeCloseTo(
    Math.sqrt(mean(drawn.map(({ mV, tV }) => (mV - tV) ** 2))),
    9,
  );
  expect(value("plane.distance")).toBeCloseTo(
    mean(drawn.map(({ mV, mA, tV, tA }) => Math.hypot(mV - tV, mA - tA))),
    9,
  );
  expect(value("valence.towardNeutral")).toBeCloseTo(
    mean(drawn.map(({ mV, tV }) => Math.sign(tV - 5) * (tV - mV))),
    9,
  );
  const projection =
    drawn.reduce((s, { mV, mA, tV, tA }) => s + (mV - 5) * (tV - 5) + (mA - 5) * (tA - 5), 0) /
    drawn.reduce((s, { tV, tA }) => s + (tV - 5) ** 2 + (tA - 5) ** 2, 0);
  expect(value("plane.projectionGain")).toBeCloseTo(projection, 9);
});

test("drawing many groups part by part gives the same draws as at once", () => {
  const study = build(5, 2);
  const { groups } = layOut(study);
  const whole = drawInParts(study, groups, null, 20, "seed");
  const parts = drawInParts(study, groups, null, 20, "seed", 7);
  groups.forEach((_, group) => {
    for (const statistic of ["valence.error", "plane.distance", "plane.gainPlane"] as const)
      expect(parts.of(group, statistic)).toEqual(whole.of(group, statistic));
    expect(parts.recognition(group, "uar")).toEqual(whole.recognition(group, "uar"));
  });
});

test("draws are stored row by row, also when they are many", () => {
  const store = new DrawStore(3, 70);
  for (let d = 0; d < 70; d++) {
    store.next();
    store.put(1, [d, -d]);
  }
  store.finish();
  expect([...store.row(1)]).toEqual(Array.from({ length: 70 }, (_, d) => d));
  expect(store.row(2)[69]).toBe(-69);
  expect(store.row(0).every(Number.isNaN)).toBe(true);
});

test("draws without a value are left out of an interval, and too few give none", () => {
  const draws = Float64Array.of(Number.NaN, 1, 2, 3);
  expect(percentileInterval(draws).bootstrapSe).toBeCloseTo(1, 12);
  expect(percentileInterval(draws).bootstrap95).toEqual([1.05, 2.95]);
  expect(percentileInterval(Float64Array.of(Number.NaN, 1))).toEqual({
    bootstrapSe: null,
    bootstrap95: null,
  });
  expect(centredInterval(10, draws, 5).bootstrap95?.[0]).toBeCloseTo(10 - 2.776445, 5);
  expect(drawP(1, 0, 5)).toBeNull();
});
