import { sine } from "#core/audio/sine.ts";
import { toWav } from "#core/audio/to-wav.ts";

/** A WAV file with a tone, mono, 16 kHz. */
export function toneFile(frequency: number, level = -20, seconds = 1): Uint8Array {
  const sampleRate = 16_000;
  return toWav({ sampleRate, channels: [sine([{ frequency, level, seconds }], sampleRate)] });
}
