/** A second-order filter, its coefficients divided by a0. */
export interface Biquad {
  b: readonly [number, number, number];
  a: readonly [number, number];
}

/** The head's effect: +4 dB above about 1.7 kHz. */
function highShelf(sampleRate: number): Biquad {
  const quality = 0.7071752369554196;
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / quality + k * k;
  return {
    b: [
      (high + (band * k) / quality + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / quality + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / quality + k * k) / a0],
  };
}

/** The ear's loss below about 38 Hz (the revised low-frequency B curve). */
function highPass(sampleRate: number): Biquad {
  const quality = 0.5003270373238773;
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const a0 = 1 + k / quality + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / quality + k * k) / a0] };
}

/**
 * The two filters of K-weighting for a sample rate.
 *
 * BS.1770-4 tabulates them for 48 kHz only; the analogue prototypes that give
 * that table are transformed for the rate (bilinear, as libebur128 does).
 *
 * @param sampleRate in Hz, 8,000 to 96,000
 * @example kWeightingFilters(48000)[0].b[0] // 1.53512485958697, as in the table
 */
export function kWeightingFilters(sampleRate: number): [Biquad, Biquad] {
  return [highShelf(sampleRate), highPass(sampleRate)];
}

function filterInPlace(samples: Float64Array, { b, a }: Biquad): void {
  const [b0, b1, b2] = b;
  const [a1, a2] = a;
  let s1 = 0;
  let s2 = 0;
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] as number;
    const y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    samples[i] = y;
  }
}

/**
 * A channel as BS.1770-4 weighs it before its power is taken.
 *
 * @param samples one channel, full scale at 1
 * @param sampleRate in Hz
 * @returns as many weighted samples
 */
export function kWeight(samples: Float32Array, sampleRate: number): Float64Array {
  const weighted = Float64Array.from(samples);
  for (const filter of kWeightingFilters(sampleRate)) filterInPlace(weighted, filter);
  return weighted;
}
