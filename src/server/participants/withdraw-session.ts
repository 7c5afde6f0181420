import { Prisma } from "#db/client.ts";
import { db } from "#server/db/client.ts";
import { conflict } from "#server/errors.ts";
import type { Session } from "#server/queries/session.ts";
import { withdrawUntil } from "./fill-texts.ts";
import { lockStudy } from "./lock-study.ts";
import { releaseAll, releaseAnswered } from "./places.ts";

/**
 * Deletes a participant's answers for good and gives their places back. The row stays, without
 * anything that was answered, so that the withdrawal itself is known.
 * @throws RequestError (conflict) after the date that the consent named
 */
export async function withdrawSession(session: Session, now: Date): Promise<void> {
  if (now > withdrawUntil(session.protocol, session.startedAt)) {
    throw conflict("The date until which answers can be withdrawn has passed.");
  }
  await db().$transaction(async (tx) => {
    await lockStudy(tx, session.studyId);
    const row = await lockParticipant(tx, session.id);
    if (row === null || row.state === "withdrawn") return;
    if (row.counts) await (row.holding ? releaseAll : releaseAnswered)(tx, session.id);
    await tx.trial.deleteMany({ where: { participantId: session.id } });
    await tx.participant.update({
      where: { id: session.id },
      data: {
        state: "withdrawn",
        holding: false,
        leaseUntil: null,
        about: Prisma.DbNull,
        soundCheck: Prisma.DbNull,
        closing: Prisma.DbNull,
        device: Prisma.DbNull,
      },
    });
  });
}

interface LockedParticipant {
  state: string;
  holding: boolean;
  /** Whether the session's main clips are in the counts: an excluded one's are not. */
  counts: boolean;
}

async function lockParticipant(tx: Prisma.TransactionClient, id: number) {
  const [row] = await tx.$queryRaw<LockedParticipant[]>(Prisma.sql`
    SELECT state::text, holding, phase = 'main' AND excluded_at IS NULL AS counts
    FROM participant WHERE id = ${id} FOR UPDATE`);
  return row ?? null;
}
