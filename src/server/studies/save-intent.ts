import type { IntentDetails } from "#core/study/intent-details.ts";
import type { Prisma } from "#db/client.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { conflict, notFound } from "#server/errors.ts";
import { type HeldStudy, holdStudy, requireDraft } from "./hold-study.ts";
import { intentColumns } from "./insert-design.ts";
import { countClips, refuseTakenKey } from "./key-taken.ts";

async function findIntent(tx: Prisma.TransactionClient, study: HeldStudy, id: number) {
  const intent = await tx.intent.findFirst({
    where: { id, studyId: study.id },
    select: {
      key: true,
      targetValence: true,
      targetArousal: true,
      _count: { select: { clips: true } },
    },
  });
  if (intent === null) throw notFound("The intent");
  const { _count, ...details } = intent;
  const rated = await tx.rating.findFirst({
    where: { trial: { clip: { intentId: id }, participant: { phase: { not: "test" } } } },
    select: { trialId: true },
  });
  return { details, clips: _count.clips, rated: rated !== null };
}

type FoundIntent = Awaited<ReturnType<typeof findIntent>>;

/** Refuses what would change the meaning of clips or ratings that are there. */
function requireFree(old: FoundIntent, to: IntentDetails): void {
  const { key, targetValence, targetArousal } = old.details;
  if (key !== to.key && old.clips > 0) {
    throw conflict(`"${key}" has ${countClips(old.clips)}, so its key stays.`);
  }
  const moved = targetValence !== to.targetValence || targetArousal !== to.targetArousal;
  if (moved && old.rated) {
    throw conflict(`Clips of "${key}" have ratings, so its targets stay.`);
  }
}

async function nextPosition(tx: Prisma.TransactionClient, studyId: number): Promise<number> {
  const last = await tx.intent.aggregate({ where: { studyId }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
}

/**
 * Adds an intent to a study in draft, or changes one. The key of an intent with clips stays; its
 * targets can be mended until there are ratings.
 *
 * @param id null for a new intent
 * @throws RequestError when the study is no draft, the key is taken, or clips
 * or ratings hang on what would change
 */
export async function saveIntent(
  slug: string,
  id: number | null,
  details: IntentDetails,
  actor: Actor,
): Promise<void> {
  const { key } = details;
  const work = db().$transaction(async (tx) => {
    const study = await holdStudy(tx, slug);
    requireDraft(study, "Intents");
    const studyId = study.id;
    const old = id === null ? null : await findIntent(tx, study, id);
    if (old) requireFree(old, details);
    const data = intentColumns(details);
    if (id === null) {
      await tx.intent.create({
        data: { ...data, studyId, position: await nextPosition(tx, studyId) },
      });
    } else await tx.intent.update({ where: { id }, data });
    await writeAudit(tx, {
      actor,
      studyId,
      action: old ? "change-intent" : "add-intent",
      subject: `intent ${old?.details.key ?? key} of study ${slug}`,
      ...(old && { before: old.details }),
      after: details,
    });
  });
  await refuseTakenKey("an intent", key, work);
}

/** @throws RequestError when the study is no draft or clips hang on the intent */
export async function removeIntent(slug: string, id: number, actor: Actor): Promise<void> {
  await db().$transaction(async (tx) => {
    const study = await holdStudy(tx, slug);
    requireDraft(study, "Intents");
    const { details, clips } = await findIntent(tx, study, id);
    if (clips > 0) {
      throw conflict(`"${details.key}" has ${countClips(clips)}; remove those first.`);
    }
    await tx.intent.delete({ where: { id } });
    await writeAudit(tx, {
      actor,
      studyId: study.id,
      action: "remove-intent",
      subject: `intent ${details.key} of study ${slug}`,
      before: details,
    });
  });
}
