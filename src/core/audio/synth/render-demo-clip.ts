import { createRandom } from "../../random.ts";
import { compose, demoSeconds } from "./compose.ts";
import type { DemoClip } from "./demo-clip.ts";
import { playNotes } from "./play-notes.ts";
import { playStrokes } from "./play-strokes.ts";
import { reverb } from "./reverb.ts";

const sampleRate = 32_000;

/** One pole low-pass, as a worn tape or a small loudspeaker. */
function lowPass(samples: Float32Array, cutoff: number): void {
  const share = 1 - Math.exp((-2 * Math.PI * cutoff) / sampleRate);
  let last = 0;
  for (let i = 0; i < samples.length; i++) {
    last += share * ((samples[i] as number) - last);
    samples[i] = last;
  }
}

/** Brings the highest sample to a level below full scale. */
function scaleTo(samples: Float32Array, peak: number): void {
  const highest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const factor = highest > 0 ? peak / highest : 1;
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] as number) * factor;
}

/**
 * Plays a demo clip: a synthetic stand-in, not the output of any real system.
 *
 * @returns 10 s, mono, 32 kHz; the same samples for the same description
 * @throws RangeError when the description names no stand-in that exists
 */
export function renderDemoClip(clip: DemoClip): { sampleRate: number; channels: [Float32Array] } {
  const { mood, character, notes, strokes } = compose(clip);
  const random = createRandom(`play ${clip.file}`);
  const samples = new Float32Array(demoSeconds * sampleRate);
  playNotes(samples, notes, character, sampleRate);
  playStrokes(samples, strokes, random, sampleRate);
  const room = reverb(samples, 2.2 - 1.3 * mood.energy, sampleRate);
  const wet = character.reverb * (0.4 - 0.25 * mood.energy);
  for (let i = 0; i < samples.length; i++) {
    const hiss = character.hiss * (random.uint32() / 2 ** 31 - 1);
    samples[i] = (samples[i] as number) + wet * (room[i] as number) + hiss;
  }
  lowPass(samples, character.cutoff * (0.3 + 0.7 * mood.energy));
  scaleTo(samples, 0.3 + 0.55 * mood.energy);
  return { sampleRate, channels: [samples] };
}
