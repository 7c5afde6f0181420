import type { Random } from "../../random.ts";
import type { Stroke } from "./note.ts";

/** A drum's sample at a time after the stroke, from the time and fresh noise. */
const drums: Record<Stroke["drum"], (time: number, noise: number) => number> = {
  kick: (time) =>
    Math.exp(-time / 0.09) * Math.sin(300 * (1 - Math.exp(-time / 0.03)) * 0.05 + 320 * time),
  snare: (time, noise) =>
    Math.exp(-time / 0.05) * (0.7 * noise + 0.4 * Math.sin(2 * Math.PI * 190 * time)),
  hat: (time, noise) => Math.exp(-time / 0.018) * noise,
};
const strokeSeconds = 0.3;

/** Adds percussion to a channel. */
export function playStrokes(
  into: Float32Array,
  strokes: readonly Stroke[],
  random: Random,
  sampleRate: number,
): void {
  for (const stroke of strokes) {
    const begin = Math.round(stroke.start * sampleRate);
    const end = Math.min(into.length, begin + Math.round(strokeSeconds * sampleRate));
    let before = 0;
    for (let i = begin; i < end; i++) {
      const white = random.uint32() / 2 ** 31 - 1;
      // The difference of neighbours leaves the hiss and takes the rumble.
      const noise = (white - before) / 2;
      before = white;
      const sample = drums[stroke.drum]((i - begin) / sampleRate, noise);
      into[i] = (into[i] as number) + stroke.level * sample;
    }
  }
}
