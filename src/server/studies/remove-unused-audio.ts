import { clipStore } from "#server/clips/clip-store.ts";
import { pool } from "#server/db/client.ts";

/**
 * Deletes from the store what no study uses any more; equal files are stored once. Called after
 * the rows are gone: a key without a file would be a hole, a file without a key is only waste.
 */
export async function removeUnusedAudio(keys: readonly string[]): Promise<void> {
  const { rows } = await pool().query<{ key: string }>(
    `SELECT key FROM unnest($1::text[]) AS key
     WHERE NOT EXISTS (SELECT FROM clip WHERE original_key = key)
       AND NOT EXISTS (SELECT FROM rendition WHERE store_key = key)`,
    [keys],
  );
  for (const { key } of rows) await clipStore().delete(key);
}
