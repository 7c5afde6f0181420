import type { Telemetry } from "#core/ratings/answer-entry.ts";

/** Where each recorded field of an answer goes; the compiler keeps the list complete. */
const TELEMETRY: Record<keyof Telemetry, [column: string, type: string]> = {
  shownAt: ["shown_at", "timestamptz"],
  sentAt: ["sent_at", "timestamptz"],
  readyMs: ["ready_ms", "int"],
  firstPlayMs: ["first_play_ms", "int"],
  heardMs: ["heard_ms", "int"],
  valenceFirstMs: ["valence_first_ms", "int"],
  valenceLastMs: ["valence_last_ms", "int"],
  arousalFirstMs: ["arousal_first_ms", "int"],
  arousalLastMs: ["arousal_last_ms", "int"],
  sentMs: ["sent_ms", "int"],
  plays: ["plays", "smallint"],
  pauses: ["pauses", "smallint"],
  stalls: ["stalls", "smallint"],
  heardShare: ["heard_share", "real"],
  hiddenCount: ["hidden_count", "smallint"],
  hiddenMs: ["hidden_ms", "int"],
  viewportWidth: ["viewport_width", "smallint"],
  viewportHeight: ["viewport_height", "smallint"],
  inputType: ["input_type", "text"],
  browser: ["browser", "text"],
  platform: ["platform", "text"],
  sampleRate: ["sample_rate", "int"],
  outputLatencyMs: ["output_latency_ms", "real"],
};

const fields = Object.keys(TELEMETRY) as (keyof Telemetry)[];

export const telemetryColumns = fields.map((field) => TELEMETRY[field][0]).join(", ");

/** `$8::int, $9::int ...`, from the number of the first parameter. */
export function telemetryParameters(first: number): string {
  return fields.map((field, i) => `$${first + i}::${TELEMETRY[field][1]}`).join(", ");
}

export function telemetryValues(telemetry: Telemetry): (string | number | null)[] {
  return fields.map((field) => telemetry[field]);
}
