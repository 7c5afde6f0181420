/** A sine tone, or several one after the other. */
export interface Tone {
  /** Hz. */
  frequency: number;
  /** Peak level in dBFS. */
  level: number;
  seconds: number;
  /** Phase at the start, in degrees. */
  phase?: number;
}

/**
 * Tones one after the other in one channel, as loudness meters are tested with.
 *
 * @param sampleRate in Hz
 * @example sine([{ frequency: 997, level: -23, seconds: 20 }], 48000).length // 960000
 */
export function sine(tones: readonly Tone[], sampleRate: number): Float32Array {
  const lengths = tones.map((tone) => Math.round(tone.seconds * sampleRate));
  const samples = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  tones.forEach((tone, index) => {
    const amplitude = 10 ** (tone.level / 20);
    const start = ((tone.phase ?? 0) * Math.PI) / 180;
    const step = (2 * Math.PI * tone.frequency) / sampleRate;
    for (let i = 0; i < (lengths[index] ?? 0); i++) {
      samples[at++] = amplitude * Math.sin(start + step * i);
    }
  });
  return samples;
}
