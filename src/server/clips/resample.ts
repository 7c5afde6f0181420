import * as samplerate from "@alexanderolsen/libsamplerate-js";
import type { Sound } from "#core/audio/sound.ts";

// A CommonJS module: Node gives its exports as `default`, a bundler may give them directly.
const { create, ConverterType } =
  "default" in samplerate ? (samplerate.default as typeof samplerate) : samplerate;

/**
 * A sound at another sample rate (libsamplerate, best sinc converter).
 *
 * @param sampleRate wanted, in Hz
 */
export async function resample(sound: Sound, sampleRate: number): Promise<Sound> {
  if (sampleRate === sound.sampleRate) return sound;
  const converter = await create(1, sound.sampleRate, sampleRate, {
    converterType: ConverterType.SRC_SINC_BEST_QUALITY,
  });
  try {
    const channels = sound.channels.map((channel) => converter.simple(channel).slice());
    return { sampleRate, channels };
  } finally {
    converter.destroy();
  }
}
