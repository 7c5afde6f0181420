import { AudioError } from "./audio-error.ts";
import { loudestStart } from "./loudest-start.ts";
import { type Sound, soundLength, soundSeconds } from "./sound.ts";

/** Where a clip is cut from: seconds into the file, its start, or its loudest window. */
export type CutStart = number | "start" | "loudest";

export interface CutRules {
  /** Wanted length in seconds. */
  seconds: number;
  /** Whether a file that ends earlier is taken at its own length. */
  allowShorter: boolean;
  start: CutStart;
}

const fadeSeconds = 0.01;

/** A block of BS.1770 lasts 0.4 s: nothing shorter has a loudness. */
const shortestSeconds = 0.4;

function cutBegin(sound: Sound, length: number, start: CutStart): number {
  if (start === "start") return 0;
  if (start === "loudest") return loudestStart(sound, length);
  return Math.round(start * sound.sampleRate);
}

function requireLength(file: string, left: number, rules: CutRules): void {
  const from = typeof rules.start === "number" ? ` from ${rules.start} s on` : "";
  const needed = rules.allowShorter ? shortestSeconds : Math.max(rules.seconds, shortestSeconds);
  // Half a millisecond is rounding of the file's length, not a missing part.
  if (left >= needed - 0.0005) return;
  throw new AudioError(
    file,
    "too-short",
    `lasts ${left.toFixed(2)} s${from}, expected at least ${needed} s`,
  );
}

/** Rises over the first 10 ms and falls over the last, so that the cut makes no click. */
function fade(samples: Float32Array, sampleRate: number): void {
  const length = Math.min(Math.round(fadeSeconds * sampleRate), Math.floor(samples.length / 2));
  for (let i = 0; i < length; i++) {
    const factor = 0.5 - 0.5 * Math.cos((Math.PI * i) / length);
    const last = samples.length - 1 - i;
    samples[i] = (samples[i] as number) * factor;
    samples[last] = (samples[last] as number) * factor;
  }
}

/**
 * Cuts a sound to the length that the protocol wants, with 10 ms fades.
 *
 * @param file the name that an error gives
 * @returns a new sound, `rules.seconds` long or, where allowed, shorter
 * @throws AudioError `too-short`, or `start-outside` when the start is not within the file
 */
export function cutClip(file: string, sound: Sound, rules: CutRules): Sound {
  const length = Math.round(rules.seconds * sound.sampleRate);
  const begin = cutBegin(sound, length, rules.start);
  const end = Math.min(begin + length, soundLength(sound));
  if (begin < 0 || begin >= soundLength(sound)) {
    const expected = `expected a start from 0 to ${soundSeconds(sound).toFixed(2)} s`;
    throw new AudioError(file, "start-outside", `starts at ${rules.start} s, ${expected}`);
  }
  requireLength(file, (end - begin) / sound.sampleRate, rules);
  const channels = sound.channels.map((channel) => channel.slice(begin, end));
  for (const channel of channels) fade(channel, sound.sampleRate);
  return { sampleRate: sound.sampleRate, channels };
}
