import { randomBytes } from "node:crypto";
import type { StudyDetails } from "#core/study/study-details.ts";
import { Prisma } from "#db/client.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { holdStudy } from "./hold-study.ts";
import { insertDesign } from "./insert-design.ts";
import { insertStudy } from "./insert-study.ts";
import { readDesign } from "./read-design.ts";

/**
 * Copies the clips' rows; their cells are found in the copy by the same keys. The audio itself is
 * stored once, under its hash, and is shared.
 */
async function copyClips(tx: Prisma.TransactionClient, from: number, to: number): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO clip (study_id, role, system_id, intent_id, index, source_name, target_valence,
      target_arousal, licence, original_key, original_bytes, original_sha256, samples_sha256,
      duration_ms, sample_rate, channels, loudness_before, loudness_after, true_peak_before,
      true_peak_after, gain_db, reached_target, silent, peaks)
    SELECT ${to}, c.role, new_system.id, new_intent.id, c.index, c.source_name, c.target_valence,
      c.target_arousal, c.licence, c.original_key, c.original_bytes, c.original_sha256,
      c.samples_sha256, c.duration_ms, c.sample_rate, c.channels, c.loudness_before,
      c.loudness_after, c.true_peak_before, c.true_peak_after, c.gain_db, c.reached_target,
      c.silent, c.peaks
    FROM clip c
    LEFT JOIN system s ON s.id = c.system_id
    LEFT JOIN system new_system ON new_system.study_id = ${to} AND new_system.key = s.key
    LEFT JOIN intent i ON i.id = c.intent_id
    LEFT JOIN intent new_intent ON new_intent.study_id = ${to} AND new_intent.key = i.key
    WHERE c.study_id = ${from} ORDER BY c.id`);
}

/** Each copy gets an address of its own: an address is known to one study's participants only. */
async function copyRenditions(
  tx: Prisma.TransactionClient,
  from: number,
  to: number,
): Promise<void> {
  const renditions = await tx.rendition.findMany({
    where: { clip: { studyId: from } },
    select: {
      format: true,
      contentType: true,
      storeKey: true,
      bytes: true,
      sha256: true,
      clip: { select: { sourceName: true } },
    },
  });
  const clips = await tx.clip.findMany({
    where: { studyId: to },
    select: { id: true, sourceName: true },
  });
  const ids = new Map(clips.map(({ id, sourceName }) => [sourceName, id]));
  await tx.rendition.createMany({
    data: renditions.flatMap(({ clip, ...rendition }) => {
      const clipId = ids.get(clip.sourceName);
      const address = randomBytes(16).toString("base64url");
      return clipId === undefined ? [] : [{ ...rendition, clipId, address }];
    }),
  });
}

/**
 * Makes a study in draft of another one's newest protocol, systems, intents and clips, without
 * its participants.
 *
 * @throws RequestError when there is no such study or the new slug is taken
 */
export async function duplicateStudy(
  slug: string,
  details: StudyDetails,
  actor: Actor,
): Promise<void> {
  await db().$transaction(async (tx) => {
    // Held, so that deleting the original cannot take the audio away before the copy stands.
    const original = await holdStudy(tx, slug);
    const { version, protocol, systems, intents } = await readDesign(tx, original.id);
    const studyId = await insertStudy(tx, details, protocol, actor);
    await insertDesign(tx, studyId, systems, intents);
    await copyClips(tx, original.id, studyId);
    await copyRenditions(tx, original.id, studyId);
    await writeAudit(tx, {
      actor,
      studyId,
      action: "duplicate-study",
      subject: `study ${details.slug}`,
      after: { ...details, copyOf: slug, protocolVersion: version },
    });
  });
}
