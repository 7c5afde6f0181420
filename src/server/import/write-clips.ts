import { randomBytes } from "node:crypto";
import type { ClientBase } from "pg";
import { insertRows } from "./insert-rows.ts";
import type { ClipAudio } from "./store-audio.ts";
import type { ClipDraft, StudyDraft } from "./study-draft.ts";

/** A value per row of clips that may have no audio. */
function factColumns(audio: readonly (ClipAudio | undefined)[]) {
  const of = (type: string, read: (audio: ClipAudio) => unknown) => ({
    type,
    values: audio.map((one) => (one ? read(one) : null)),
  });
  // Silence has no level: -Infinity is kept as null.
  const level = (read: (facts: ClipAudio["facts"]) => number) =>
    of("float8", ({ facts }) => (Number.isFinite(read(facts)) ? read(facts) : null));
  return {
    original_key: of("text", (one) => one.originalKey),
    original_bytes: of("int", (one) => one.originalBytes),
    original_sha256: of("text", ({ facts }) => facts.originalSha256),
    samples_sha256: of("text", ({ facts }) => facts.samplesSha256),
    duration_ms: of("int", ({ facts }) => facts.durationMs),
    sample_rate: of("int", ({ facts }) => facts.sampleRate),
    channels: of("int", ({ facts }) => facts.channels),
    loudness_before: level((facts) => facts.loudnessBefore),
    loudness_after: level((facts) => facts.loudnessAfter),
    true_peak_before: level((facts) => facts.truePeakBefore),
    true_peak_after: level((facts) => facts.truePeakAfter),
    gain_db: level((facts) => facts.gainDb),
    reached_target: of("bool", ({ facts }) => facts.reachedTarget),
    silent: { type: "bool", values: audio.map((one) => one?.facts.silent ?? false) },
    peaks: of("bytea", ({ facts }) => peakBytes(facts.peaks)),
  };
}

/** Peaks come as 0 to 100 and are kept as 0 to 255. */
function peakBytes(peaks: readonly number[]): Buffer {
  return Buffer.from(peaks.map((peak) => Math.round(peak * 2.55)));
}

/** An address that says nothing: 128 random bits. */
function randomAddress(): string {
  return randomBytes(16).toString("base64url");
}

async function writeRenditions(
  client: ClientBase,
  clipIds: readonly number[],
  audio: readonly (ClipAudio | undefined)[],
): Promise<void> {
  const heard = audio.flatMap((one, index) => (one ? [{ one, clipId: clipIds[index] }] : []));
  await insertRows(client, "rendition", {
    clip_id: { type: "int", values: heard.map(({ clipId }) => clipId) },
    address: { type: "text", values: heard.map(randomAddress) },
    format: {
      type: "rendition_format",
      values: heard.map(({ one }) => one.facts.rendition.format),
    },
    content_type: { type: "text", values: heard.map(({ one }) => one.facts.rendition.contentType) },
    store_key: { type: "text", values: heard.map(({ one }) => one.renditionKey) },
    bytes: { type: "int", values: heard.map(({ one }) => one.renditionBytes) },
    sha256: { type: "text", values: heard.map(({ one }) => one.facts.rendition.sha256) },
  });
}

/** Ids of systems and intents by their keys. */
export interface CellIds {
  systems: Map<string, number>;
  intents: Map<string, number>;
}

/** Inserts clips with what is known of their audio, and gives each its id. */
export async function writeClips(
  client: ClientBase,
  studyId: number,
  clips: readonly ClipDraft[],
  ids: CellIds,
  audioOf: (clip: ClipDraft) => ClipAudio | undefined,
  ratings: StudyDraft["ratings"],
): Promise<Map<ClipDraft, number>> {
  const taken = new Map<ClipDraft, number>();
  for (const { clip } of ratings) taken.set(clip, (taken.get(clip) ?? 0) + 1);
  const column = (type: string, read: (clip: ClipDraft) => unknown) => ({
    type,
    values: clips.map(read),
  });
  const audio = clips.map(audioOf);
  const clipIds = await insertRows(client, "clip", {
    study_id: column("int", () => studyId),
    role: column("clip_role", (clip) => clip.role),
    system_id: column("int", (clip) => ids.systems.get(clip.system ?? "") ?? null),
    intent_id: column("int", (clip) => ids.intents.get(clip.intent ?? "") ?? null),
    index: column("int", (clip) => clip.index),
    source_name: column("text", (clip) => clip.sourceName),
    target_valence: column("float8", (clip) => clip.targetValence),
    target_arousal: column("float8", (clip) => clip.targetArousal),
    taken: column("int", (clip) => taken.get(clip) ?? 0),
    ...factColumns(audio),
  });
  await writeRenditions(client, clipIds, audio);
  return new Map(clips.map((clip, place) => [clip, clipIds[place] ?? 0]));
}
