/** Decoded audio: one array of samples per channel, all equally long, full scale at 1. */
export interface Sound {
  /** Samples per second and channel, 8,000 to 96,000. */
  sampleRate: number;
  /** One channel (mono) or two (left, right). */
  channels: readonly Float32Array[];
}

/** How many samples each channel of a sound has. */
export function soundLength(sound: Sound): number {
  return sound.channels[0]?.length ?? 0;
}

/** How long a sound lasts, in seconds. */
export function soundSeconds(sound: Sound): number {
  return soundLength(sound) / sound.sampleRate;
}
