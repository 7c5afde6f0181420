import { expect, test } from "vitest";
import { createRandom, type Random } from "#core/random.ts";
import type { AnalysisInput, RatingInput } from "#core/stats/input.ts";
import { agree } from "#core/stats/raters/agreement.ts";
import type { RaterReport } from "#core/stats/report-raters.ts";
import { analyzeRaters } from "#core/stats/select-participants.ts";
import { type SampleOptions, sampleStudy } from "../../../../tests/fixtures/stats/sample-study.ts";

type Answer = NonNullable<SampleOptions["answer"]>;

const honest: Answer = ({ valence, arousal }, _, random) => ({
  valence: valence + 1.5 * random.normal(),
  arousal: arousal + 1.5 * random.normal(),
});

/** A study of 64 clips in which participant 1 answers in a way of their own. */
function studyWith(own: (heard: Parameters<Answer>[0], random: Random) => ReturnType<Answer>) {
  return sampleStudy({
    participants: 10,
    answer: (heard, participant, random) =>
      participant === 0 ? own(heard, random) : honest(heard, participant, random),
  });
}

function first(input: AnalysisInput): RaterReport {
  const [rater] = analyzeRaters(input);
  if (!rater) throw new Error("the sample has participants");
  return rater;
}

test("listeners who hear the music are judged and not flagged", () => {
  const raters = analyzeRaters(sampleStudy({ participants: 40, answer: honest }));
  expect(raters.every(({ judged, nScreen }) => judged && nScreen === 64)).toBe(true);
  expect(raters.filter(({ flags }) => flags.length > 0)).toEqual([]);
});

test("answers given without the music show no agreement", () => {
  const rater = first(
    studyWith((_, random) => ({ valence: 1 + random.integer(9), arousal: 1 + random.integer(9) })),
  );
  expect(rater.flags).toContain("no-agreement");
});

test("the same value on both axes is an axis copy, and so is the opposite one", () => {
  const copy = first(
    studyWith((_, random) => {
      const value = 1 + random.integer(9);
      return { valence: value, arousal: value };
    }),
  );
  expect(copy.equalShare).toBe(1);
  expect(copy.flags).toContain("axis-copy");
});

test("few and flat answers are flagged as such", () => {
  const few = first(
    studyWith((_, random) =>
      random.integer(2) ? { valence: 5, arousal: 5 } : { valence: 6, arousal: 4 },
    ),
  );
  expect(few.topPairShare).toBe(1);
  expect(few.flags).toContain("few-answers");
  const flat = first(studyWith(({ valence }) => ({ valence, arousal: 5 })));
  expect(flat.sd.arousal).toBe(0);
  expect(flat.flags).toContain("flat");
  expect(flat.restCorrelation.arousal).toBe(0);
});

test("a turned scale is reversed, exchanged scales are swapped: notes beside the flag", () => {
  const reversed = first(
    studyWith(({ valence, arousal }) => ({ valence: 10 - valence, arousal: 10 - arousal })),
  );
  expect(reversed).toMatchObject({ flags: ["no-agreement"], notes: ["reversed"] });
  const swapped = first(
    studyWith(({ valence, arousal }) => ({ valence: arousal, arousal: valence })),
  );
  expect(swapped.notes).toContain("swapped");
});

test("one axis followed and the other not is a note", () => {
  const rater = first(
    studyWith(({ valence }, random) => ({ valence, arousal: 1 + random.integer(9) })),
  );
  expect(rater.notes).toContain("one-axis");
  expect(rater.flags).toEqual([]);
});

test("two failed catch trials are flagged, one is not", () => {
  const input = sampleStudy({ answer: honest });
  const withFailed = (catchFailed: number) =>
    first({
      ...input,
      participants: input.participants.map((each, i) =>
        i === 0 ? { ...each, catchFailed } : each,
      ),
    });
  expect(withFailed(2).flags).toEqual(["catch-failed"]);
  expect(withFailed(1).flags).toEqual([]);
  expect(first(input).catchFailed).toBeNull();
});

test("half of the answers within half a second are too fast", () => {
  const input = sampleStudy({ answer: honest });
  const ratings = input.ratings.map((rating) =>
    rating.participant === "P1" ? { ...rating, responseMs: 300 } : rating,
  );
  expect(first({ ...input, ratings })).toMatchObject({
    medianResponseMs: 300,
    flags: ["too-fast"],
  });
  const unknown = input.ratings.map((rating) => ({ ...rating, responseMs: null }));
  expect(first({ ...input, ratings: unknown }).medianResponseMs).toBeNull();
});

test("with fewer than 30 ratings that others share, it is too early to judge", () => {
  const input = studyWith((_, random) => ({ valence: 1 + random.integer(9), arousal: 5 }));
  const seen = new Set(input.clips.slice(0, 29).map(({ key }) => key));
  const ratings = input.ratings.filter(({ clip }) => seen.has(clip));
  expect(first({ ...input, ratings })).toMatchObject({ nScreen: 29, judged: false, flags: [] });
});

test("a clip that fewer than two others rated is not screened on", () => {
  const input = sampleStudy({ participants: 10, answer: honest });
  const alone = new Set(input.clips.slice(0, 5).map(({ key }) => key));
  const ratings = input.ratings.filter(
    ({ clip, participant }) => !alone.has(clip) || ["P1", "P2"].includes(participant),
  );
  expect(first({ ...input, ratings })).toMatchObject({ n: 64, nScreen: 59 });
});

test("second hearings tell how far answers come back, ten or more whether they come back at all", () => {
  const input = sampleStudy({ answer: honest });
  const own = input.ratings.filter(({ participant }) => participant === "P1").slice(0, 12);
  const repeat = (change: (rating: RatingInput, i: number) => Partial<RatingInput>) =>
    first({
      ...input,
      ratings: [
        ...input.ratings,
        ...own.map((rating, i) => ({ ...rating, kind: "repeat" as const, ...change(rating, i) })),
      ],
    });
  expect(repeat(() => ({}))).toMatchObject({ repeatMeanAbsDifference: 0, notes: [] });
  const random = createRandom(4);
  const other = repeat(() => ({ valence: 1 + random.integer(9), arousal: 1 + random.integer(9) }));
  expect(other.repeatMeanAbsDifference).toBeGreaterThan(1);
  expect(other.notes).toContain("no-repeat-agreement");
  expect(first(input).repeatMeanAbsDifference).toBeNull();
});

test("z is the agreement by its standard deviation over shuffled answers", () => {
  const random = createRandom(9);
  const n = 60;
  const rest = {
    valence: Array.from({ length: n }, () => random.normal()),
    arousal: [] as number[],
  };
  rest.arousal = rest.valence.map((value) => 0.6 * value + 0.8 * random.normal());
  const base = Array.from({ length: n }, () => random.normal());
  const own = { valence: base, arousal: base.map((value) => 0.7 * value + 0.7 * random.normal()) };
  const order = base.map((_, i) => i);
  const drawn = Array.from({ length: 4000 }, () => {
    const shuffled = random.shuffle(order);
    const pick = (values: number[]) => shuffled.map((i) => values[i] ?? 0);
    return agree({ valence: pick(own.valence), arousal: pick(own.arousal) }, rest).agreement;
  });
  const spread = Math.sqrt(drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length);
  const { agreement, z } = agree(own, rest);
  expect(agreement / z / spread).toBeGreaterThan(0.95);
  expect(agreement / z / spread).toBeLessThan(1.05);
});
