/** What a sound measures, and what its level should become. */
export interface LevellingInput {
  /** Integrated loudness in LUFS; `-Infinity` for silence. */
  loudness: number;
  /** True peak in dBTP. */
  truePeak: number;
  /** Wanted integrated loudness in LUFS. */
  targetLufs: number;
}

export interface Levelling {
  /** Gain to apply, in dB. */
  gainDb: number;
  /** Whether the target is reached; if not, the highest peak would have passed -1 dBTP. */
  reachedTarget: boolean;
}

/** No clip's true peak goes above this, in dBTP (EBU R 128). */
export const truePeakCeiling = -1;

/**
 * The gain that brings a sound to a loudness, as far as its peaks allow.
 *
 * Gain only: no compressor or limiter changes the music. Silence stays as it is.
 *
 * @example levelling({ loudness: -30, truePeak: -4, targetLufs: -23 })
 * // { gainDb: 3, reachedTarget: false }
 */
export function levelling({ loudness, truePeak, targetLufs }: LevellingInput): Levelling {
  if (loudness === -Infinity) return { gainDb: 0, reachedTarget: false };
  const wanted = targetLufs - loudness;
  const allowed = truePeakCeiling - truePeak;
  return { gainDb: Math.min(wanted, allowed), reachedTarget: wanted <= allowed };
}

/**
 * A sound with a gain applied; the given one is left alone.
 *
 * @param gainDb in dB; 0 gives equal samples
 */
export function applyGain(channels: readonly Float32Array[], gainDb: number): Float32Array[] {
  const factor = 10 ** (gainDb / 20);
  return channels.map((channel) => channel.map((sample) => sample * factor));
}
