import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compose } from "./compose.ts";
import type { DemoClip } from "./demo-clip.ts";
import { renderDemoClip } from "./render-demo-clip.ts";

function clip(valence: number, arousal: number, changes: Partial<DemoClip> = {}): DemoClip {
  return {
    file: `v${valence}a${arousal}`,
    role: "practice",
    system: undefined,
    intent: undefined,
    index: 1,
    targetValence: valence,
    targetArousal: arousal,
    ...changes,
  };
}

const systems = ["A", "B", "C", "D", "E", "F"].map((letter) => `Stand-in ${letter}`);
const arousals = [1.7, 3, 4.5, 6, 7.5];

function samplesOf(description: DemoClip): Float32Array {
  return renderDemoClip(description).channels[0];
}

function hash(samples: Float32Array): string {
  return createHash("sha256").update(samples).digest("hex");
}

/** Energy of the sample-to-sample change beside the sound's own: higher when brighter. */
function brightness(samples: Float32Array): number {
  let change = 0;
  let own = 0;
  for (let i = 1; i < samples.length; i++) {
    const sample = samples[i] ?? 0;
    change += (sample - (samples[i - 1] ?? 0)) ** 2;
    own += sample ** 2;
  }
  return change / own;
}

function expectRising(values: readonly number[]): void {
  values.slice(1).forEach((value, i) => {
    expect(value).toBeGreaterThan(values[i] ?? Number.NaN);
  });
}

describe("renderDemoClip", () => {
  it("gives the same samples for the same description", () => {
    const description = clip(8, 6, { system: "Stand-in D", file: "Stand-in D/happy_1.wav" });
    expect(hash(samplesOf(description))).toBe(hash(samplesOf({ ...description })));
  });

  it.each([undefined, ...systems])(
    "plays 10 s of mono without a gap, full scale or anything that is no number: %s",
    (system) => {
      for (const arousal of [1.7, 6.4]) {
        const { sampleRate, channels } = renderDemoClip(clip(3, arousal, { system }));
        const samples = channels[0];
        expect(samples.length).toBe(10 * sampleRate);
        expect(samples.every(Number.isFinite)).toBe(true);
        expect(samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0)).toBeLessThan(0.9);
        for (let second = 0; second < 10; second++) {
          const part = samples.subarray(second * sampleRate, (second + 1) * sampleRate);
          const power = part.reduce((sum, x) => sum + x * x, 0) / sampleRate;
          expect(power).toBeGreaterThan(1e-5);
        }
      }
    },
  );

  it("is different music for each stand-in and index", () => {
    const descriptions = systems.flatMap((system) =>
      [1, 2].map((index) => clip(8, 6, { system, index, file: `${system}/happy_${index}.wav` })),
    );
    expect(new Set(descriptions.map((each) => hash(samplesOf(each)))).size).toBe(12);
  });

  it("gets brighter with arousal", () => {
    expectRising([1.7, 4.2, 6.6].map((arousal) => brightness(samplesOf(clip(7, arousal)))));
  });

  it("refuses a stand-in that does not exist", () => {
    expect(() => renderDemoClip(clip(5, 5, { system: "MusicGen" }))).toThrow(RangeError);
  });
});

describe("compose", () => {
  it("gets faster and denser with arousal", () => {
    const scores = arousals.slice(0, 4).map((arousal) => compose(clip(7, arousal)));
    expectRising(scores.map(({ mood }) => mood.tempo));
    expectRising(scores.map(({ notes, strokes }) => notes.length + strokes.length));
  });

  it("has percussion when aroused and none when calm", () => {
    expect(compose(clip(7, 2)).strokes).toEqual([]);
    expect(compose(clip(7, 6)).strokes.length).toBeGreaterThan(40);
  });

  it("is major when pleasant and minor when not", () => {
    for (const arousal of arousals) {
      expect(compose(clip(8, arousal)).mood.isMajor).toBe(true);
      expect(compose(clip(2, arousal)).mood.isMajor).toBe(false);
    }
  });

  it("lets Stand-in A drag everything to neutral and the shifted ones miss on one side", () => {
    const energy = (system: string | undefined, arousal: number) =>
      compose(clip(5, arousal, { system })).mood.energy;
    const spread = (system?: string) => energy(system, 6.4) - energy(system, 1.7);
    expect(spread("Stand-in A")).toBeLessThan(0.5 * spread());
    expect(energy("Stand-in F", 3)).toBeGreaterThan(energy(undefined, 3));
    const pleasure = (system?: string) => compose(clip(3, 5, { system })).mood.pleasure;
    expect(pleasure("Stand-in E")).toBeGreaterThan(pleasure());
  });
});
