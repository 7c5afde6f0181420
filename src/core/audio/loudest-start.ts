import { type Sound, soundLength } from "./sound.ts";
import { weightedEnergy } from "./weighted-energy.ts";

/**
 * Where the loudest window of a sound begins, to 100 ms, by K-weighted energy.
 *
 * @param windowLength samples in the window
 * @returns the first sample of the window; the earliest of equally loud ones, 0 if none fits
 */
export function loudestStart(sound: Sound, windowLength: number): number {
  const step = Math.round(sound.sampleRate / 10);
  const energy = weightedEnergy(sound, step);
  const steps = Math.ceil(windowLength / step);
  let loudest = 0;
  let most = 0;
  let sum = 0;
  for (let i = 0; i < energy.length; i++) {
    sum += energy[i] as number;
    if (i >= steps) sum -= energy[i - steps] as number;
    const isHigher = sum > most * (1 + 1e-9);
    if (i + 1 >= steps && (isHigher || i + 1 === steps)) {
      most = sum;
      loudest = (i + 1 - steps) * step;
    }
  }
  return Math.max(0, Math.min(loudest, soundLength(sound) - windowLength));
}
