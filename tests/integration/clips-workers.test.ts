import { describe, expect, it } from "vitest";
import { sine } from "#core/audio/sine.ts";
import { toWav } from "#core/audio/to-wav.ts";
import type { AudioRules, ClipInput } from "#server/clips/audio-rules.ts";
import { readDemoManifest } from "#server/clips/demo-manifest.ts";
import { prepareClip } from "#server/clips/prepare-clip.ts";
import { type PreparedOutcome, prepareClips } from "#server/clips/prepare-clips.ts";

const rules: AudioRules = {
  seconds: 1,
  allowShorter: false,
  loudness: "level",
  targetLufs: -23,
  rendition: "flac",
};

function input(name: string, frequency: number): ClipInput {
  const channels = [sine([{ frequency, level: -20, seconds: 1 }], 16000)];
  return { name, bytes: toWav({ sampleRate: 16000, channels }) };
}

async function collect(outcomes: AsyncIterable<PreparedOutcome>): Promise<PreparedOutcome[]> {
  const all: PreparedOutcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}

describe("prepareClips", () => {
  it("gives in order what one clip at a time would give, with each bad file's reason", async () => {
    const inputs = [
      input("a.wav", 300),
      { name: "b.wav", bytes: Buffer.from("no audio") },
      input("c.wav", 500),
    ];
    const done: number[] = [];
    const onProgress = (count: number) => void done.push(count);
    const outcomes = await collect(prepareClips(inputs, rules, { onProgress, threads: 2 }));
    const facts = outcomes.map((each) =>
      "clip" in each ? each.clip.rendition.sha256 : each.error.message,
    );
    const alone = await Promise.all(
      [inputs[0], inputs[2]].map((each) => each && prepareClip(each, rules)),
    );
    expect(facts).toEqual([
      alone[0]?.rendition.sha256,
      "b.wav: is not audio, expected WAV, FLAC, MP3, Ogg or M4A",
      alone[1]?.rendition.sha256,
    ]);
    expect(done).toEqual([1, 2, 3]);
  });

  it("holds no more than two files per thread, however many there are", async () => {
    let taken = 0;
    let finished = 0;
    let most = 0;
    function* files() {
      for (let i = 0; i < 12; i++) {
        most = Math.max(most, ++taken - finished);
        yield input(`${i}.wav`, 300 + i);
      }
    }
    for await (const _ of prepareClips(files(), rules, { threads: 2 })) finished++;
    expect(finished).toBe(12);
    expect(most).toBeLessThanOrEqual(5);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const inputs = Array.from({ length: 20 }, (_, i) => input(`${i}.wav`, 300 + i));
    const onProgress = () => stop.abort(new Error("stopped by the researcher"));
    const options = { signal: stop.signal, onProgress, threads: 2 };
    await expect(collect(prepareClips(inputs, rules, options))).rejects.toThrow(
      "stopped by the researcher",
    );
  });
});

describe("the demo set", () => {
  it("has 144 clips, two for each of 72 cells, and a practice clip for each quadrant", async () => {
    const clips = await readDemoManifest("clips/demo/manifest.csv");
    const main = clips.filter((clip) => clip.role === "main");
    const cells = new Set(main.map((clip) => `${clip.system}, ${clip.intent}`));
    expect([main.length, cells.size, clips.length - main.length]).toEqual([144, 72, 4]);
    expect(new Set(clips.map((clip) => clip.file)).size).toBe(148);
    const quadrants = clips
      .filter((clip) => clip.role === "practice")
      .map((clip) => `${clip.targetValence > 5}, ${clip.targetArousal > 5}`);
    expect(new Set(quadrants).size).toBe(4);
  });

  it("is made by the same threads as files", async () => {
    const [first] = await readDemoManifest("clips/demo/manifest.csv");
    const sources = first ? [{ demo: first }] : [];
    const [outcome] = await collect(
      prepareClips(sources, { ...rules, seconds: 10 }, { threads: 1 }),
    );
    expect(outcome).toMatchObject({
      name: "Stand-in A/happy_1.wav",
      clip: { durationMs: 10_000, channels: 1, silent: false, reachedTarget: true },
    });
  });
});
