import type { ClientBase } from "pg";
import { randomAddress } from "./add-audio.ts";
import { factValues } from "./fact-values.ts";
import { type InsertColumn, insertRows } from "./insert-rows.ts";
import type { ClipAudio } from "./store-audio.ts";
import type { ClipDraft, StudyDraft } from "./study-draft.ts";

/** The columns that audio fills; empty for clips without, but for `silent`, which is then false. */
function factColumns(audio: readonly (ClipAudio | undefined)[]): Record<string, InsertColumn> {
  const facts = audio.map((one) => one && factValues(one));
  const first = facts.find((one) => one !== undefined);
  if (!first) return {};
  const columns = typedEntries(first).map(([name, { type }]) => {
    const empty = name === "silent" ? false : null;
    return [name, { type, values: facts.map((one) => (one ? one[name].value : empty)) }];
  });
  return Object.fromEntries(columns);
}

function typedEntries<T extends object>(value: T): [keyof T, T[keyof T]][] {
  return Object.entries(value) as [keyof T, T[keyof T]][];
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
