import { clipStore } from "#server/clips/clip-store.ts";
import { findUnusedKeys } from "#server/clips/find-unused-keys.ts";
import { pool } from "#server/db/client.ts";
import { tryImportLock } from "#server/import/import-lock.ts";

/** The setting that lists keys whose files may have to go. */
const AUDIO_TO_REMOVE = "audio-to-remove";

async function remember(keys: readonly string[]): Promise<void> {
  await pool().query(
    `INSERT INTO setting (key, value) VALUES ($1, $2::jsonb)
     ON CONFLICT (key) DO UPDATE SET value = setting.value || excluded.value`,
    [AUDIO_TO_REMOVE, JSON.stringify(keys)],
  );
}

async function takeRemembered(): Promise<string[]> {
  const { rows } = await pool().query<{ value: string[] }>(
    "DELETE FROM setting WHERE key = $1 RETURNING value",
    [AUDIO_TO_REMOVE],
  );
  return rows[0]?.value ?? [];
}

/**
 * Deletes from the store what no study uses any more; equal files are stored once. Called after
 * the rows are gone: a key without a file would be a hole, a file without a key is only waste.
 * An import may just have found such a file in the store, and may take minutes: while one runs,
 * the files are left to the next removal.
 */
export async function removeUnusedAudio(keys: readonly string[]): Promise<void> {
  await remember(keys);
  await tryImportLock(async () => {
    for (const key of await findUnusedKeys(await takeRemembered())) await clipStore().delete(key);
  });
}
