import { expect, test } from "vitest";
import { analyze } from "#core/stats/analyze.ts";
import { listed, printP, signed, span } from "#core/stats/findings/words.ts";
import type { AnalysisInput } from "#core/stats/input.ts";
import type { Finding } from "#core/stats/report.ts";
import { type SampleOptions, sampleStudy } from "../../../../tests/fixtures/stats/sample-study.ts";

type Convey = NonNullable<SampleOptions["convey"]>;

const options = {
  study: "sample",
  generatedAt: "2026-01-01T00:00:00Z",
  draws: 100,
  mixedModels: false,
};

function findingIn(input: AnalysisInput, id: Finding["id"]): Finding {
  const finding = analyze(input, options).findings.find((each) => each.id === id);
  if (!finding) throw new Error(`no finding ${id}`);
  return finding;
}

function findingWith(convey: Convey, id: Finding["id"]): Finding {
  return findingIn(sampleStudy({ convey }), id);
}

const half = (value: number) => (value + 5) / 2;

test("commercial systems that sound more pleasant are said to, of these systems only", () => {
  const finding = findingWith(
    ({ valence, arousal }, system) => ({
      valence: half(valence) + (system < "C" ? 1 : -1),
      arousal: half(arousal),
    }),
    "access-valence",
  );
  expect(finding.holds).toBe(true);
  expect(finding.sentence).toMatch(/^The commercial systems \(A and B\) sounded more pleasant/);
  expect(finding.sentence).toContain("not of commercial systems in general");
  expect(finding.sentence).toContain("cannot be below .333");
  expect(finding.evidence[0]?.interval?.[0]).toBeGreaterThan(0);
});

test("the opposite is not borne out, and says what was found", () => {
  const finding = findingWith(
    ({ valence, arousal }, system) => ({
      valence: half(valence) + (system < "C" ? -1 : 1),
      arousal: half(arousal),
    }),
    "access-valence",
  );
  expect(finding.holds).toBe(false);
  expect(finding.sentence).toMatch(/^The data do not bear out that commercial systems/);
});

test("with systems of one access only, there is nothing to compare", () => {
  const input = sampleStudy();
  const systems = input.systems.map((system) => ({ ...system, access: "commercial" as const }));
  expect(findingIn({ ...input, systems }, "access-valence")).toMatchObject({
    holds: null,
    undecided: "too-few-data",
  });
});

test("high-arousal intents conveyed better by both measures are said to be", () => {
  const finding = findingWith(
    (target) => (target.arousal > 5 ? target : { valence: 5, arousal: 5 }),
    "arousal-halves",
  );
  expect(finding).toMatchObject({ holds: true, undecided: null });
  expect(finding.sentence).toMatch(/^High-arousal intents were conveyed better/);
});

test("when distance and neutral answer disagree, the answer depends on the measure", () => {
  const input = sampleStudy({ convey: () => ({ valence: 5, arousal: 5 }) });
  // Targets of high arousal near the middle, heard a little wrong; of low arousal far out.
  const intents = input.intents.map((intent) =>
    intent.targetArousal > 5
      ? { ...intent, targetValence: intent.targetValence > 5 ? 5.4 : 4.6, targetArousal: 5.4 }
      : { ...intent, targetValence: intent.targetValence > 5 ? 8.5 : 1.5, targetArousal: 1.5 },
  );
  const ratings = input.ratings.map((rating) => ({
    ...rating,
    arousal: /joy|power|anger|fear/.test(rating.clip) ? rating.arousal : 4,
  }));
  const finding = findingIn({ ...input, intents, ratings }, "arousal-halves");
  expect(finding).toMatchObject({ holds: null, undecided: "depends-on-measure" });
  expect(finding.sentence).toContain("depends on the measure");
});

test("low-arousal intents conveyed better are not borne out as high ones", () => {
  const finding = findingWith(
    (target) => (target.arousal > 5 ? { valence: 5, arousal: 5 } : target),
    "arousal-halves",
  );
  expect(finding.holds).toBe(false);
  expect(finding.sentence).toMatch(/worse by distance, worse against the neutral answer/);
});

test("half strength is a bias toward neutral of every system, full strength is not", () => {
  const weak = findingWith(
    ({ valence, arousal }) => ({ valence: half(valence), arousal: half(arousal) }),
    "neutral-bias",
  );
  expect(weak.holds).toBe(true);
  expect(weak.sentence).toContain("without human-made anchors");
  const mixed = findingWith(
    (target, system) =>
      system === "D" ? target : { valence: half(target.valence), arousal: half(target.arousal) },
    "neutral-bias",
  );
  expect(mixed.evidence.find(({ label }) => label.endsWith("D"))?.value).toBeGreaterThan(0.9);
  expect(weak.evidence).toHaveLength(4);
});

test("arousal conveyed fully and valence not at all is arousal conveyed better", () => {
  const finding = findingWith(({ arousal }) => ({ valence: 5, arousal }), "valence-arousal");
  expect(finding.holds).toBe(true);
  const other = findingWith(({ valence }) => ({ valence, arousal: 5 }), "valence-arousal");
  expect(other.holds).toBe(false);
  expect(other.sentence).toMatch(/^The data do not bear out/);
});

test("anchors measure what listeners' scale use alone does to a gain", () => {
  const input = sampleStudy({
    convey: (target) => ({ valence: half(target.valence), arousal: half(target.arousal) }),
  });
  const anchors = input.intents.map(({ key, targetValence, targetArousal }) => ({
    key: `anchor_${key}`,
    role: "anchor" as const,
    targetValence,
    targetArousal,
  }));
  const ratings = input.participants.flatMap(({ code }) =>
    anchors.map(({ key, targetValence, targetArousal }) => ({
      participant: code,
      clip: key,
      kind: "anchor" as const,
      valence: Math.round(5 + 0.8 * (targetValence - 5)),
      arousal: Math.round(5 + 0.8 * (targetArousal - 5)),
    })),
  );
  const whole = {
    ...input,
    clips: [...input.clips, ...anchors],
    ratings: [...input.ratings, ...ratings],
  };
  const report = analyze(whole, options);
  const own = report.anchors?.gain.gainPlane;
  const relative = report.anchors?.relative[0]?.gainPlane;
  const system = report.groups.find(({ by, key }) => by === "system" && key === "A");
  expect(report.anchors).toMatchObject({ clips: 8, ratings: 96 });
  expect(own?.value).toBeGreaterThan(0.7);
  expect(relative?.value).toBeCloseTo((system?.gainPlane?.value ?? 0) / (own?.value ?? 1), 12);
  expect(relative?.bootstrap95?.[0]).toBeLessThan(relative?.value ?? 0);
  expect(findingIn(whole, "neutral-bias").sentence).toContain("Human-made anchors had a gain of");
  expect(report.counts.ratings).toBe(input.ratings.length);
});

test("numbers read as in print", () => {
  expect([signed(0.718), signed(-0.004), signed(-1.2)]).toEqual(["+0.72", "0.00", "-1.20"]);
  expect([span([0.1, 0.25]), span([-1, 0.5])]).toEqual(["0.10 to 0.25", "-1.00 to +0.50"]);
  expect([printP(0.0667), printP(0.0001), printP(1)]).toEqual([
    "p = .067",
    "p < .001",
    "p = 1.000",
  ]);
  expect([listed([]), listed(["a"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
});
