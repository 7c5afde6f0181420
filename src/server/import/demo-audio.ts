import { availableParallelism } from "node:os";
import type { DemoClip } from "#core/audio/synth/demo-clip.ts";
import type { AudioRules, PreparedClip } from "#server/clips/audio-rules.ts";
import { clipStore } from "#server/clips/clip-store.ts";
import { prepareClips } from "#server/clips/prepare-clips.ts";
import { pool } from "#server/db/client.ts";
import { addAudio } from "./add-audio.ts";
import { readDemoClips } from "./demo-draft.ts";
import { withImportLock } from "./import-lock.ts";
import { inTransaction } from "./in-transaction.ts";
import type { ClipAudio } from "./store-audio.ts";
import { type StoredFiles, storedFiles } from "./stored-files.ts";

/** How far the demo's audio is. */
export interface DemoProgress {
  done: number;
  total: number;
}

/** Whose audio is made, where it is described, and who hears of it. */
export interface DemoAudioTarget {
  studyId: number;
  job: number;
  folder: string;
  onProgress: (progress: DemoProgress) => void;
}

async function findSilentClips(studyId: number): Promise<Map<string, number>> {
  const { rows } = await pool().query<{ id: number; name: string }>(
    "SELECT id, source_name AS name FROM clip WHERE study_id = $1 AND original_key IS NULL",
    [studyId],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** The rendition stands as the original too: the manifest gives the clip again at any time. */
async function keepAudio(prepared: PreparedClip, files: StoredFiles): Promise<ClipAudio> {
  const { rendition, ...facts } = prepared;
  const { bytes, ...about } = rendition;
  const key = await files.put(bytes);
  return {
    ...{ originalKey: key, originalBytes: bytes.length },
    ...{ renditionKey: key, renditionBytes: bytes.length },
    facts: { ...facts, originalSha256: key, rendition: about },
  };
}

/** @returns false when the clip is gone, as its study was deleted meanwhile */
async function writeClip(clipId: number, audio: ClipAudio, job: number, progress: DemoProgress) {
  return inTransaction(async (client) => {
    if (!(await addAudio(client, clipId, audio))) return false;
    await client.query("UPDATE job SET done = $2, total = $3, updated_at = now() WHERE id = $1", [
      job,
      progress.done,
      progress.total,
    ]);
    return true;
  });
}

async function* describe(clips: readonly DemoClip[]) {
  for (const demo of clips) yield { demo };
}

/**
 * Makes the audio of the demo's clips that have none yet, each written as it is ready, so that an
 * interrupted making goes on where it stopped. One processor is left to serving.
 *
 * @returns false when the study was deleted meanwhile
 */
export async function makeDemoAudio(
  { studyId, job, folder, onProgress }: DemoAudioTarget,
  rules: AudioRules,
): Promise<boolean> {
  const all = await readDemoClips(folder);
  const silent = await findSilentClips(studyId);
  const clips = all.filter(({ file }) => silent.has(file));
  const files = storedFiles(clipStore());
  const threads = Math.max(1, availableParallelism() - 1);
  let done = all.length - clips.length;
  try {
    for await (const outcome of prepareClips(describe(clips), rules, { threads })) {
      if ("error" in outcome) throw outcome.error;
      const progress = { done: ++done, total: all.length };
      const clipId = silent.get(outcome.name) ?? 0;
      // Clip by clip, so that imports and uploads need not wait for the whole demo.
      const written = await withImportLock(async () =>
        writeClip(clipId, await keepAudio(outcome.clip, files), job, progress),
      );
      if (!written) return false;
      onProgress(progress);
    }
    return true;
  } finally {
    await withImportLock(() => files.removeUnused());
  }
}
