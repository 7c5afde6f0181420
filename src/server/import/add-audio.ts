import { randomBytes } from "node:crypto";
import type { ClientBase } from "pg";
import { factValues } from "./fact-values.ts";
import type { ClipAudio } from "./store-audio.ts";

/**
 * Writes the audio of a clip that has none, within the caller's transaction.
 *
 * @returns false when there is no such clip (any more)
 */
export async function addAudio(
  client: ClientBase,
  clipId: number,
  audio: ClipAudio,
): Promise<boolean> {
  const facts = Object.entries(factValues(audio));
  const sets = facts.map(([name], place) => `${name} = $${place + 2}`);
  const { rowCount } = await client.query(
    `UPDATE clip SET ${sets.join(", ")} WHERE id = $1 AND original_key IS NULL`,
    [clipId, ...facts.map(([, { value }]) => value)],
  );
  if (rowCount !== 1) return false;
  const { format, contentType, sha256 } = audio.facts.rendition;
  await client.query(
    `INSERT INTO rendition (clip_id, address, format, content_type, store_key, bytes, sha256)
     VALUES ($1, $2, $3::rendition_format, $4, $5, $6, $7)`,
    [
      clipId,
      randomAddress(),
      format,
      contentType,
      audio.renditionKey,
      audio.renditionBytes,
      sha256,
    ],
  );
  return true;
}

/** An address that says nothing: 128 random bits. */
export function randomAddress(): string {
  return randomBytes(16).toString("base64url");
}
