import { Prisma } from "#db/client.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { notFound } from "#server/errors.ts";
import { lockStudy } from "./lock-study.ts";
import { releaseAll, releaseAnswered, retakeAll, retakeAnswered } from "./places.ts";

/** P1, P2 ... of a study. */
export interface ParticipantKey {
  slug: string;
  number: number;
}

export interface Exclusion extends ParticipantKey {
  reason: string;
  /** The rule set and the flags that speak for it, as "screening-1: no-agreement"; null for none. */
  rule: string | null;
  actor: Actor;
}

interface Found {
  id: number;
  studyId: number;
  holding: boolean;
  isExcluded: boolean;
  /** Whether what the participant holds and answered is in the clips' counts. */
  takesPlaces: boolean;
}

type Transaction = Prisma.TransactionClient;

/** Finds a participant and holds the study's places, then the participant's own row. */
async function holdParticipant(tx: Transaction, { slug, number }: ParticipantKey): Promise<Found> {
  const study = await tx.study.findUnique({ where: { slug }, select: { id: true } });
  if (study === null) throw notFound(`The study ${slug}`);
  await lockStudy(tx, study.id);
  const [found] = await tx.$queryRaw<Found[]>(Prisma.sql`
    SELECT id, study_id AS "studyId", holding, excluded_at IS NOT NULL AS "isExcluded",
      phase IN ('main', 'imported', 'simulated') AS "takesPlaces"
    FROM participant WHERE study_id = ${study.id} AND number = ${number} FOR UPDATE`);
  if (found === undefined) throw notFound(`Participant P${number}`);
  return found;
}

/**
 * Excludes a participant from all figures and gives the places back. Reversible: nothing is
 * deleted. Excluding somebody who is excluded changes nothing.
 *
 * @throws RequestError (not-found) when there is no such participant
 */
export async function excludeParticipant({ reason, rule, actor, ...key }: Exclusion) {
  await db().$transaction(async (tx) => {
    const { id, studyId, holding, isExcluded, takesPlaces } = await holdParticipant(tx, key);
    if (isExcluded) return;
    if (takesPlaces) await (holding ? releaseAll : releaseAnswered)(tx, id);
    await tx.participant.update({
      where: { id },
      data: {
        ...{ excludedAt: new Date(), excludedById: actor.userId },
        ...{ exclusionReason: reason, exclusionRule: rule },
      },
    });
    const record = { actor, studyId, action: "exclude", subject: `participant P${key.number}` };
    await writeAudit(tx, { ...record, after: { reason, rule } });
  });
}

/**
 * Takes an excluded participant in again, with the places. Including somebody who is not excluded
 * changes nothing.
 *
 * @throws RequestError (not-found) when there is no such participant
 */
export async function includeParticipant({ actor, ...key }: ParticipantKey & { actor: Actor }) {
  await db().$transaction(async (tx) => {
    const { id, studyId, holding, isExcluded, takesPlaces } = await holdParticipant(tx, key);
    if (!isExcluded) return;
    const before = await tx.participant.findUniqueOrThrow({
      where: { id },
      select: { exclusionReason: true, exclusionRule: true },
    });
    await tx.participant.update({
      where: { id },
      data: { excludedAt: null, excludedById: null, exclusionReason: null, exclusionRule: null },
    });
    if (takesPlaces) await (holding ? retakeAll : retakeAnswered)(tx, id);
    const subject = `participant P${key.number}`;
    const { exclusionReason: reason, exclusionRule: rule } = before;
    const record = { actor, studyId, action: "include", subject };
    await writeAudit(tx, { ...record, before: { reason, rule } });
  });
}
