import { createRandom } from "../random.ts";

/**
 * Samples as 16-bit whole numbers with triangular dither of one step, channels
 * interleaved: what the FLAC encoder takes.
 *
 * @param channels full scale at 1; louder samples are clipped
 * @param seed makes the dither, so that the same sound gives the same bytes
 * @returns -32,768 to 32,767: first sample of each channel, second of each ...
 */
export function to16Bit(channels: readonly Float32Array[], seed: string): Int32Array<ArrayBuffer> {
  const random = createRandom(seed);
  const length = channels[0]?.length ?? 0;
  const interleaved = new Int32Array(length * channels.length);
  let at = 0;
  for (let i = 0; i < length; i++) {
    for (const channel of channels) {
      const bits = random.uint32();
      const dither = ((bits & 0xffff) - (bits >>> 16)) / 65536;
      const value = Math.round((channel[i] as number) * 32767 + dither);
      interleaved[at++] = Math.max(-32768, Math.min(32767, value));
    }
  }
  return interleaved;
}
