import { kWeight } from "./k-weighting.ts";
import type { Sound } from "./sound.ts";

/**
 * The K-weighted energy of a sound in steps of equal length, channels added.
 *
 * @param step samples per step; what is left at the end and fills no step is not counted
 * @returns the sum of squares of each step
 */
export function weightedEnergy(sound: Sound, step: number): Float64Array {
  const steps = Math.floor((sound.channels[0]?.length ?? 0) / step);
  const energy = new Float64Array(steps);
  for (const channel of sound.channels) {
    const weighted = kWeight(channel, sound.sampleRate);
    for (let i = 0; i < steps; i++) {
      let sum = 0;
      for (let j = i * step; j < (i + 1) * step; j++) sum += (weighted[j] as number) ** 2;
      energy[i] = (energy[i] as number) + sum;
    }
  }
  return energy;
}
