import type { Sound } from "./sound.ts";
import { weightedEnergy } from "./weighted-energy.ts";

const offset = -0.691;
const absoluteGate = 10 ** ((-70 - offset) / 10);
const relativeGate = 0.1;
const stepsPerSecond = 10;
const stepsPerBlock = 4;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean power of every 400 ms block, a new one each 100 ms. */
function blockPowers(sound: Sound): number[] {
  const step = Math.round(sound.sampleRate / stepsPerSecond);
  const energy = weightedEnergy(sound, step);
  const powers: number[] = [];
  for (let end = stepsPerBlock; end <= energy.length; end++) {
    let sum = 0;
    for (let i = end - stepsPerBlock; i < end; i++) sum += energy[i] as number;
    powers.push(sum / (stepsPerBlock * step));
  }
  return powers;
}

/**
 * Integrated loudness with both gates, ITU-R BS.1770-4.
 *
 * A mono sound counts as one channel, as in ffmpeg's `ebur128`: the same
 * samples in two channels measure 3.01 LU more.
 *
 * @param sound mono or stereo, 8 to 96 kHz
 * @returns LUFS; `-Infinity` when no block of 400 ms is above -70 LUFS (silence, or shorter)
 * @example integratedLoudness(stereo997HzSineAtMinus23dBFS) // -23.0
 */
export function integratedLoudness(sound: Sound): number {
  const loud = blockPowers(sound).filter((power) => power > absoluteGate);
  if (loud.length === 0) return -Infinity;
  const gate = mean(loud) * relativeGate;
  return offset + 10 * Math.log10(mean(loud.filter((power) => power > gate)));
}
