/** Runs one step of the start and says what it did and how long that took. */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
  describe: (result: T) => string = () => title,
): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`${describe(result)}: ${seconds(started)}`);
  return result;
}

/** The time since `started` (of `performance.now()`), as in "1.2 s". */
export function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
