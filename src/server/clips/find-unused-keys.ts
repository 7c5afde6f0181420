import { pool } from "#server/db/client.ts";

/**
 * Those of some keys of the store that no clip refers to. Only while the import lock is held does
 * this stay so: an import has files in the store before it has rows.
 */
export async function findUnusedKeys(keys: readonly string[]): Promise<string[]> {
  const { rows } = await pool().query<{ key: string }>(
    `SELECT DISTINCT key FROM unnest($1::text[]) AS kept (key)
     WHERE NOT EXISTS (SELECT FROM clip WHERE original_key = key)
       AND NOT EXISTS (SELECT FROM rendition WHERE store_key = key)`,
    [keys],
  );
  return rows.map((row) => row.key);
}
