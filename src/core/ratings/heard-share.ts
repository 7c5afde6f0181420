/** A stretch of a clip, from start to end, in seconds. */
export type PlayedRange = readonly [start: number, end: number];

/**
 * The share of a clip that was heard: what the played ranges cover, each moment counted once.
 *
 * @param ranges stretches that were played, in any order; parts outside the clip do not count
 * @param seconds the clip's length, above 0
 * @returns 0 to 1; 0 for a length that is not above 0
 * @example heardShare([[0, 4], [3, 5]], 10) // 0.5
 */
export function heardShare(ranges: readonly PlayedRange[], seconds: number): number {
  if (!(seconds > 0)) return 0;
  const inOrder = [...ranges].sort((a, b) => a[0] - b[0]);
  let heard = 0;
  let reached = 0;
  for (const [start, end] of inOrder) {
    const from = Math.max(start, reached);
    const to = Math.min(end, seconds);
    if (to > from) heard += to - from;
    reached = Math.max(reached, to);
  }
  return Math.min(1, heard / seconds);
}
