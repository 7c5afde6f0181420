import type { ClipAudio } from "./store-audio.ts";

/** Silence has no level: -Infinity is kept as null. */
function level(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Peaks come as 0 to 100 and are kept as 0 to 255. */
function peakBytes(peaks: readonly number[]): Buffer {
  return Buffer.from(peaks.map((peak) => Math.round(peak * 2.55)));
}

/** The columns of `clip` that audio fills, with their SQL types. */
export function factValues({ facts, originalKey, originalBytes }: ClipAudio) {
  return {
    original_key: { type: "text", value: originalKey },
    original_bytes: { type: "int", value: originalBytes },
    original_sha256: { type: "text", value: facts.originalSha256 },
    samples_sha256: { type: "text", value: facts.samplesSha256 },
    duration_ms: { type: "int", value: facts.durationMs },
    sample_rate: { type: "int", value: facts.sampleRate },
    channels: { type: "int", value: facts.channels },
    loudness_before: { type: "float8", value: level(facts.loudnessBefore) },
    loudness_after: { type: "float8", value: level(facts.loudnessAfter) },
    true_peak_before: { type: "float8", value: level(facts.truePeakBefore) },
    true_peak_after: { type: "float8", value: level(facts.truePeakAfter) },
    gain_db: { type: "float8", value: level(facts.gainDb) },
    reached_target: { type: "bool", value: facts.reachedTarget },
    silent: { type: "bool", value: facts.silent },
    peaks: { type: "bytea", value: peakBytes(facts.peaks) },
  };
}
