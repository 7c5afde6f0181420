import type { SystemDetails } from "#core/study/system-details.ts";
import type { Prisma } from "#db/client.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { conflict, notFound } from "#server/errors.ts";
import { fromStoredAccess } from "./access-names.ts";
import { type HeldStudy, holdStudy, requireDraft } from "./hold-study.ts";
import { systemColumns } from "./insert-design.ts";
import { countClips, refuseTakenKey } from "./key-taken.ts";

async function findSystem(tx: Prisma.TransactionClient, study: HeldStudy, id: number) {
  const system = await tx.system.findFirst({
    where: { id, studyId: study.id },
    select: { key: true, access: true, version: true, _count: { select: { clips: true } } },
  });
  if (system === null) throw notFound("The system");
  const { _count, ...details } = system;
  return {
    details: { ...details, access: fromStoredAccess(details.access) },
    clips: _count.clips,
  };
}

async function nextPosition(tx: Prisma.TransactionClient, studyId: number): Promise<number> {
  const last = await tx.system.aggregate({ where: { studyId }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
}

/**
 * Adds a system to a study in draft, or changes one. The key of a system with clips stays, as its
 * clips' files are named by it.
 *
 * @param id null for a new system
 * @throws RequestError when the study is no draft, the key is taken, or clips hang on the key
 */
export async function saveSystem(
  slug: string,
  id: number | null,
  details: SystemDetails,
  actor: Actor,
): Promise<void> {
  const { key } = details;
  const work = db().$transaction(async (tx) => {
    const study = await holdStudy(tx, slug);
    requireDraft(study, "Systems");
    const studyId = study.id;
    const old = id === null ? null : await findSystem(tx, study, id);
    if (old && old.details.key !== key && old.clips > 0) {
      throw conflict(`"${old.details.key}" has ${countClips(old.clips)}, so its key stays.`);
    }
    const data = systemColumns(details);
    if (id === null) {
      await tx.system.create({
        data: { ...data, studyId, position: await nextPosition(tx, studyId) },
      });
    } else await tx.system.update({ where: { id }, data });
    await writeAudit(tx, {
      actor,
      studyId,
      action: old ? "change-system" : "add-system",
      subject: `system ${old?.details.key ?? key} of study ${slug}`,
      ...(old && { before: old.details }),
      after: details,
    });
  });
  await refuseTakenKey("a system", key, work);
}

/** @throws RequestError when the study is no draft or clips hang on the system */
export async function removeSystem(slug: string, id: number, actor: Actor): Promise<void> {
  await db().$transaction(async (tx) => {
    const study = await holdStudy(tx, slug);
    requireDraft(study, "Systems");
    const { details, clips } = await findSystem(tx, study, id);
    if (clips > 0) {
      throw conflict(`"${details.key}" has ${countClips(clips)}; remove those first.`);
    }
    await tx.system.delete({ where: { id } });
    await writeAudit(tx, {
      actor,
      studyId: study.id,
      action: "remove-system",
      subject: `system ${details.key} of study ${slug}`,
      before: details,
    });
  });
}
