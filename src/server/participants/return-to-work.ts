import { Prisma } from "#db/client.ts";
import { db } from "#server/db/client.ts";
import { lockStudy } from "./lock-study.ts";
import { expireLeases, retakePlaces } from "./places.ts";

/** Takes the places of a session again whose lease had run out while nobody was there. */
export async function returnToWork(studyId: number, participantId: number): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockStudy(tx, studyId);
    await expireLeases(tx, studyId);
    const returned = await tx.$executeRaw(Prisma.sql`
      UPDATE participant p SET holding = true, last_seen_at = now(),
        lease_until = now() + make_interval(mins => COALESCE((pr.body #>> '{session,leaseMinutes}')::int, 60))
      FROM protocol pr
      WHERE p.id = ${participantId} AND pr.id = p.protocol_id AND NOT p.holding
        AND p.phase = 'main' AND p.state IN ('consented', 'working')`);
    if (returned === 1) await retakePlaces(tx, participantId);
  });
}
