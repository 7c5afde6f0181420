import type { Prisma } from "#db/client.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { conflict, notFound } from "#server/errors.ts";
import { holdStudy, requireDraft } from "./hold-study.ts";
import { removeUnusedAudio } from "./remove-unused-audio.ts";

/** Previews that played the clip go with it: their lists would have a hole. */
async function removePreviews(tx: Prisma.TransactionClient, clipId: number): Promise<number> {
  const heard = { trials: { some: { clipId } } };
  const others = await tx.participant.count({ where: { ...heard, phase: { not: "test" } } });
  if (others > 0) throw conflict("The clip has been given to participants, so it stays.");
  const { count } = await tx.participant.deleteMany({ where: { ...heard, phase: "test" } });
  return count;
}

/**
 * Removes a clip from a study in draft, and its audio where no other clip shares it.
 *
 * @throws RequestError when the study is no draft or a participant has the clip
 */
export async function removeClip(slug: string, name: string, actor: Actor): Promise<void> {
  const keys = await db().$transaction(async (tx) => {
    const study = await holdStudy(tx, slug);
    requireDraft(study, "Clips");
    const clip = await tx.clip.findUnique({
      where: { studyId_sourceName: { studyId: study.id, sourceName: name } },
      select: { id: true, originalKey: true, renditions: { select: { storeKey: true } } },
    });
    if (clip === null) throw notFound("The clip");
    const previews = await removePreviews(tx, clip.id);
    await tx.clip.delete({ where: { id: clip.id } });
    await writeAudit(tx, {
      actor,
      studyId: study.id,
      action: "remove-clip",
      subject: `clip ${name} of study ${slug}`,
      after: { previews },
    });
    return [clip.originalKey, ...clip.renditions.map(({ storeKey }) => storeKey)];
  });
  await removeUnusedAudio(keys.filter((key) => key !== null));
}
