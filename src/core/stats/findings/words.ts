import type { Interval } from "#core/stats/student.ts";

/** A number with its sign and two decimals. @example signed(-0.5) // "-0.50" */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (Number(text) === 0) return text;
  return value < 0 ? `-${text}` : `+${text}`;
}

/** A gain or size without sign. @example plain(0.246) // "0.25" */
export function plain(value: number): string {
  return value.toFixed(2);
}

/** An interval in words, signed where an end is negative. @example span([1, 2]) // "1.00 to 2.00" */
export function span([low, high]: Interval): string {
  const word = low < 0 || high < 0 ? signed : plain;
  return `${word(low)} to ${word(high)}`;
}

/** p as printed. @example printP(0.0004) // "p < .001" */
export function printP(p: number): string {
  if (p < 0.001) return "p < .001";
  return `p = ${p.toFixed(3).replace(/^0/, "")}`;
}

/** A list in words. @example listed(["a", "b", "c"]) // "a, b and c" */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Which side of a reference an interval lies on; null where it holds it or is missing. */
export function sideOf(interval: Interval | null, reference = 0): "above" | "below" | null {
  if (!interval) return null;
  if (interval[0] > reference) return "above";
  return interval[1] < reference ? "below" : null;
}
