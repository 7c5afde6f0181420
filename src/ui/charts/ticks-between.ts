const STEPS = [0.05, 0.1, 0.2, 0.25, 0.5, 1, 2];

/**
 * Round ticks for an axis, nine at most.
 *
 * @example ticksBetween([-0.2, 1]) // [-0.2, 0, 0.2, 0.4, 0.6, 0.8, 1]
 */
export function ticksBetween([low, high]: [number, number], least = 0): number[] {
  const step = STEPS.find((size) => size >= least && (high - low) / size <= 8) ?? 5;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Math.round((first + i) * step * 1000) / 1000);
}
