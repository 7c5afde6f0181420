import { Prisma } from "#db/client.ts";
import { db } from "#server/db/client.ts";
import type { Session } from "#server/queries/session.ts";
import { lockStudy } from "./lock-study.ts";
import { releasePlaces } from "./places.ts";

/** Ends a session at its participant's wish and gives its places back. */
export async function stopSession(session: Session): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockStudy(tx, session.studyId);
    const [stopped] = await tx.$queryRaw<{ held: boolean }[]>(Prisma.sql`
      UPDATE participant p SET state = 'stopped', holding = false, lease_until = NULL, last_seen_at = now()
      FROM (SELECT id, holding FROM participant WHERE id = ${session.id} FOR UPDATE) old
      WHERE p.id = old.id AND p.state IN ('consented', 'working')
      RETURNING old.holding AS held`);
    if (stopped?.held) await releasePlaces(tx, session.id);
  });
}
