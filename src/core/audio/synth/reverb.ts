const combSeconds = [0.0297, 0.0371, 0.0411, 0.0437];
const allpassSeconds = [0.005, 0.0017];
const allpassGain = 0.7;
const damping = 0.35;

function comb(input: Float32Array, delay: number, feedback: number): Float32Array {
  const output = new Float32Array(input.length);
  let smooth = 0;
  for (let i = 0; i < input.length; i++) {
    const delayed = i >= delay ? (output[i - delay] as number) : 0;
    smooth = delayed + (smooth - delayed) * damping;
    output[i] = (input[i] as number) + feedback * smooth;
  }
  return output;
}

function allpass(input: Float32Array, delay: number): Float32Array {
  const output = new Float32Array(input.length);
  for (let i = 0; i < input.length; i++) {
    const inputBefore = i >= delay ? (input[i - delay] as number) : 0;
    const outputBefore = i >= delay ? (output[i - delay] as number) : 0;
    output[i] = -allpassGain * (input[i] as number) + inputBefore + allpassGain * outputBefore;
  }
  return output;
}

/**
 * The sound of a room alone: four combs beside each other, two all-passes after
 * (Schroeder 1962, damped as Moorer 1979).
 *
 * @param seconds time in which it falls by 60 dB
 * @returns the reverberation, without the dry sound
 */
export function reverb(dry: Float32Array, seconds: number, sampleRate: number): Float32Array {
  const wet = new Float32Array(dry.length);
  for (const delaySeconds of combSeconds) {
    const delay = Math.round(delaySeconds * sampleRate);
    const combed = comb(dry, delay, 10 ** ((-3 * delaySeconds) / seconds));
    for (let i = 0; i < wet.length; i++) {
      wet[i] = (wet[i] as number) + (combed[i] as number) / combSeconds.length;
    }
  }
  return allpassSeconds.reduce<Float32Array>(
    (sound, delay) => allpass(sound, Math.round(delay * sampleRate)),
    wet,
  );
}
