const size = 2048;

/**
 * One period of a tone with its overtones, and its first sample again at the end.
 *
 * @param overtones how many partials, the fundamental counted
 * @param rolloff each partial's level is 1 / number ^ rolloff
 * @param even level of the even partials, 0 to 1
 * @returns 2,049 samples, highest at 1
 */
export function wavetable(overtones: number, rolloff: number, even: number): Float32Array {
  const table = new Float32Array(size + 1);
  for (let partial = 1; partial <= overtones; partial++) {
    const level = (partial % 2 === 0 ? even : 1) / partial ** rolloff;
    for (let i = 0; i <= size; i++) {
      const value = level * Math.sin((2 * Math.PI * partial * i) / size);
      table[i] = (table[i] as number) + value;
    }
  }
  const highest = table.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return table.map((sample) => sample / highest);
}
