const counts = new Intl.NumberFormat("en-GB");

/** @example formatCount(6162) // "6,162" */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** @example formatDay(new Date("2026-11-21T10:00:00Z")) // "2026-11-21" */
export function formatDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** @example formatMinute(new Date("2026-11-21T10:00:59Z")) // "2026-11-21 10:00 UTC" */
export function formatMinute(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** @example formatNumber(-23.04, 1) // "−23.0" */
export function formatNumber(value: number, decimals: number): string {
  return value.toFixed(decimals).replace("-", "\u2212");
}
