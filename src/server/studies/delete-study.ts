import type { Prisma } from "#db/client.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db, pool } from "#server/db/client.ts";
import { notFound } from "#server/errors.ts";
import { removeUnusedAudio } from "#server/studies/remove-unused-audio.ts";

/** The setting that keeps a deleted demo study from being made again. */
export const DEMO_DELETED = "demo-deleted";

/** The store's keys of a study's audio. */
async function keysOf(studyId: number): Promise<string[]> {
  const { rows } = await pool().query<{ key: string }>(
    `SELECT original_key AS key FROM clip WHERE study_id = $1 AND original_key IS NOT NULL
     UNION SELECT r.store_key FROM rendition r JOIN clip c ON c.id = r.clip_id WHERE c.study_id = $1`,
    [studyId],
  );
  return rows.map(({ key }) => key);
}

async function countWhatGoes(tx: Prisma.TransactionClient, studyId: number) {
  const clips = await tx.clip.count({ where: { studyId } });
  const participants = await tx.participant.count({ where: { studyId } });
  const ratings = await tx.rating.count({ where: { trial: { studyId } } });
  return { clips, participants, ratings };
}

/**
 * Deletes a study with its clips, participants and ratings, for good. The audit log keeps that
 * it was there. A deleted demo study is not made again.
 */
export async function deleteStudy({ slug, actor }: { slug: string; actor: Actor }): Promise<void> {
  const study = await db().study.findUnique({
    where: { slug },
    select: { id: true, title: true, origin: true },
  });
  if (!study) throw notFound(`The study ${slug}`);
  const keys = await keysOf(study.id);
  await db().$transaction(async (tx) => {
    const gone = await countWhatGoes(tx, study.id);
    // What refers to clips and protocols goes before them: those references do not cascade.
    await tx.participant.deleteMany({ where: { studyId: study.id } });
    await tx.clip.deleteMany({ where: { studyId: study.id } });
    await tx.study.delete({ where: { id: study.id } });
    if (study.origin === "demo") {
      const value = { slug };
      await tx.setting.upsert({
        where: { key: DEMO_DELETED },
        create: { key: DEMO_DELETED, value },
        update: { value },
      });
    }
    await writeAudit(tx, {
      actor,
      studyId: null,
      action: "delete",
      subject: `study ${slug}`,
      before: { title: study.title, ...gone },
    });
  });
  await removeUnusedAudio(keys);
}
