import type { ClientBase } from "pg";
import type { Protocol } from "#core/study/protocol.ts";
import type { Actor } from "#server/audit.ts";
import { conflict } from "#server/errors.ts";
import { inTransaction } from "#server/import/in-transaction.ts";
import type { ClipAudio } from "#server/import/store-audio.ts";
import type { ClipDraft } from "#server/import/study-draft.ts";
import { type CellIds, writeClips } from "#server/import/write-clips.ts";

interface UploadToWrite {
  studyId: number;
  slug: string;
  actor: Actor;
  /** The rules by which the audio was prepared. */
  rules: Protocol["audio"];
  clips: readonly ClipDraft[];
  audio: ReadonlyMap<string, ClipAudio>;
}

async function idsOf(client: ClientBase, table: "system" | "intent", studyId: number) {
  const { rows } = await client.query<{ id: number; key: string }>(
    `SELECT id, key FROM ${table} WHERE study_id = $1`,
    [studyId],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

const changed = (what: string) =>
  conflict(`Nothing was stored: ${what} while the audio was worked on. Upload again.`);

/** Holds the study and refuses when it is no longer as it was when the batch came. */
async function requireUnchanged(client: ClientBase, upload: UploadToWrite): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM study WHERE id = $1 AND state = 'draft' FOR NO KEY UPDATE`,
    [upload.studyId],
  );
  if (rows.length === 0) throw changed("the study was opened or deleted");
  const newest = await client.query<{ same: boolean }>(
    `SELECT body -> 'audio' = $2::jsonb AS same FROM protocol
     WHERE study_id = $1 ORDER BY version DESC LIMIT 1`,
    [upload.studyId, JSON.stringify(upload.rules)],
  );
  if (newest.rows[0]?.same !== true) throw changed("the audio settings changed");
}

function requireCells(clips: readonly ClipDraft[], ids: CellIds): void {
  const lost = clips.find(
    ({ system, intent }) =>
      (system !== null && !ids.systems.has(system)) ||
      (intent !== null && !ids.intents.has(intent)),
  );
  if (lost) throw changed(`the system or intent of "${lost.sourceName}" was removed`);
}

/** Writes a batch's clips in one transaction. */
export async function writeUpload(upload: UploadToWrite): Promise<void> {
  const { studyId, slug, actor, clips, audio } = upload;
  await inTransaction(async (client) => {
    await requireUnchanged(client, upload);
    const systems = await idsOf(client, "system", studyId);
    const intents = await idsOf(client, "intent", studyId);
    requireCells(clips, { systems, intents });
    const audioOf = (clip: ClipDraft) => audio.get(clip.audio ?? "");
    await writeClips(client, studyId, clips, { systems, intents }, audioOf, []);
    await client.query(
      `INSERT INTO audit_log (user_id, actor, study_id, action, subject, after)
       VALUES ($1, $2, $3, 'upload-clips', $4, $5::jsonb)`,
      [actor.userId, actor.name, studyId, `study ${slug}`, JSON.stringify({ clips: clips.length })],
    );
  });
}
