import type { ClientBase } from "pg";

/** What is known of a clip's audio. */
const FACTS = [
  ...["original_key", "original_bytes", "original_sha256", "samples_sha256", "duration_ms"],
  ...["sample_rate", "channels", "loudness_before", "loudness_after", "true_peak_before"],
  ...["true_peak_after", "gain_db", "reached_target", "silent", "peaks"],
];

const SHARE_FACTS = `
  UPDATE clip c SET ${FACTS.map((name) => `${name} = source.${name}`).join(", ")}
  FROM clip source
  WHERE c.study_id = $1 AND source.study_id = $2 AND source.source_name = c.source_name`;

/** Each study gets addresses of its own: an address is known to one study's participants only. */
const SHARE_RENDITIONS = `
  INSERT INTO rendition (clip_id, address, format, content_type, store_key, bytes, sha256)
  SELECT c.id, replace(gen_random_uuid()::text, '-', ''), r.format, r.content_type, r.store_key,
    r.bytes, r.sha256
  FROM clip c
    JOIN clip source ON source.study_id = $2 AND source.source_name = c.source_name
    JOIN rendition r ON r.clip_id = source.id
  WHERE c.study_id = $1 ORDER BY c.id`;

/**
 * Gives a study's clips, which have no audio, that of another study's clips of the same names. The
 * files are stored once.
 */
export async function shareAudio(client: ClientBase, to: number, from: number): Promise<void> {
  await client.query(SHARE_FACTS, [to, from]);
  await client.query(SHARE_RENDITIONS, [to, from]);
}
