function largestBetween(channels: readonly Float32Array[], from: number, to: number): number {
  let largest = 0;
  for (const channel of channels) {
    for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(channel[i] as number));
  }
  return largest;
}

/**
 * The outline of a sound for drawing, scaled to its own highest sample, so that
 * a picture does not show how loud one clip is beside another.
 *
 * @param channels samples per channel, equally long
 * @param count how many values
 * @returns whole numbers 0 to 100, one per equal part of the sound; all 0 for silence
 * @example waveformPeaks([Float32Array.of(0.1, -0.5, 0.25, 0)], 2) // [100, 50]
 */
export function waveformPeaks(channels: readonly Float32Array[], count = 400): number[] {
  const length = channels[0]?.length ?? 0;
  const largest = Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * length) / count);
    const to = Math.max(from + 1, Math.floor(((i + 1) * length) / count));
    return largestBetween(channels, from, Math.min(to, length));
  });
  const highest = Math.max(...largest);
  return largest.map((value) => (highest === 0 ? 0 : Math.round((100 * value) / highest)));
}
