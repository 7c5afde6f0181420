/** The interpolating filter of BS.1770-4, annex 2: four phases of twelve taps. */
const outer = [
  0.001708984375, 0.010986328125, -0.0196533203125, 0.033203125, -0.0594482421875, 0.1373291015625,
  0.97216796875, -0.102294921875, 0.047607421875, -0.026611328125, 0.014892578125, -0.00830078125,
];
const inner = [
  -0.0291748046875, 0.029296875, -0.0517578125, 0.089111328125, -0.16650390625, 0.465087890625,
  0.77978515625, -0.2003173828125, 0.1015625, -0.0582275390625, 0.0330810546875, -0.0189208984375,
];
const phases = [outer, inner, inner.toReversed(), outer.toReversed()].map((phase) =>
  Float64Array.from(phase),
);
const taps = 12;

const blockLength = 64;

/** What the filter can make of samples at most, beside the highest of them. */
const mostGain = Math.max(
  ...phases.map((phase) => phase.reduce((sum, tap) => sum + Math.abs(tap), 0)),
);

/** The channel with silence around it, so that the filter also runs in and out. */
function padded(samples: Float32Array): Float64Array {
  const around = new Float64Array(samples.length + 2 * taps);
  around.set(samples, taps);
  return around;
}

function highestSample(samples: Float64Array, from: number, to: number): number {
  let highest = 0;
  for (let i = from; i < to; i++) highest = Math.max(highest, Math.abs(samples[i] as number));
  return highest;
}

function highestOfPhase(samples: Float64Array, phase: Float64Array, from: number, to: number) {
  let highest = 0;
  for (let i = from; i < to; i++) {
    let sum = 0;
    for (let t = 0; t < taps; t++) sum += (phase[t] as number) * (samples[i - t] as number);
    highest = Math.max(highest, Math.abs(sum));
  }
  return highest;
}

function channelPeak(samples: Float32Array): number {
  const around = padded(samples);
  let highest = highestSample(around, 0, around.length);
  for (let from = taps - 1; from < around.length; from += blockLength) {
    const to = Math.min(around.length, from + blockLength);
    // Most of a clip is too quiet for its highest point: no need to interpolate there.
    if (mostGain * highestSample(around, from - taps + 1, to) <= highest) continue;
    for (const phase of phases) {
      highest = Math.max(highest, highestOfPhase(around, phase, from, to));
    }
  }
  return highest;
}

/**
 * True peak: the highest level that the wave reaches between the samples too,
 * at four times the sample rate (ITU-R BS.1770-4, annex 2). Never below the
 * highest sample.
 *
 * @param channels samples per channel, full scale at 1
 * @returns dBTP of the highest channel; `-Infinity` for digital silence
 * @example truePeak([Float32Array.of(0, 0.5, 0)]) // about -6.0
 */
export function truePeak(channels: readonly Float32Array[]): number {
  return 20 * Math.log10(Math.max(0, ...channels.map(channelPeak)));
}
