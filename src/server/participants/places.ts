import { Prisma } from "#db/client.ts";

type Transaction = Prisma.TransactionClient;

/**
 * The trials whose places a session holds: those still to come, and, where the protocol drops
 * unfinished sessions, the answered ones with them.
 */
const HELD = Prisma.sql`t.kind = 'main' AND (t.state = 'pending' OR (t.state = 'answered'
  AND pr.body #>> '{session,unfinished}' = 'drop'))`;

/** Held places and ratings of a session at work. */
const ALL = Prisma.sql`t.kind = 'main' AND t.state IN ('pending', 'answered')`;

/** The ratings that count of a session that holds no place. */
const ANSWERED = Prisma.sql`t.kind = 'main' AND t.state = 'answered'
  AND (p.state = 'completed' OR pr.body #>> '{session,unfinished}' IS DISTINCT FROM 'drop')`;

/** Ends the leases that have run out and gives their places back. Needs the study's lock. */
export async function expireLeases(tx: Transaction, studyId: number): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH expired AS (
      UPDATE participant SET holding = false
      WHERE study_id = ${studyId} AND holding AND lease_until < now()
      RETURNING id, protocol_id, excluded_at
    ), freed AS (
      SELECT t.clip_id, count(*)::int AS places
      FROM expired e JOIN protocol pr ON pr.id = e.protocol_id JOIN trial t ON t.participant_id = e.id
      WHERE e.excluded_at IS NULL AND ${HELD} GROUP BY t.clip_id
    )
    UPDATE clip c SET taken = c.taken - f.places FROM freed f WHERE c.id = f.clip_id`);
}

/** Places of somebody who is excluded were given back by the exclusion and are left alone. */
async function changePlaces(
  tx: Transaction,
  participantId: number,
  step: 1 | -1,
  which: Prisma.Sql,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH changed AS (
      SELECT t.clip_id, count(*)::int AS places
      FROM trial t JOIN participant p ON p.id = t.participant_id JOIN protocol pr ON pr.id = p.protocol_id
      WHERE t.participant_id = ${participantId} AND p.excluded_at IS NULL AND ${which}
      GROUP BY t.clip_id
    )
    UPDATE clip c SET taken = c.taken + ${step}::int * f.places FROM changed f WHERE c.id = f.clip_id`);
}

/** Gives back what a session that ends early held. Needs the study's lock. */
export function releasePlaces(tx: Transaction, participantId: number): Promise<void> {
  return changePlaces(tx, participantId, -1, HELD);
}

/** Takes a session's places again when its participant comes back. Needs the study's lock. */
export function retakePlaces(tx: Transaction, participantId: number): Promise<void> {
  return changePlaces(tx, participantId, 1, HELD);
}

/** Gives back everything that counts of a session at work. Needs the lock. */
export function releaseAll(tx: Transaction, participantId: number): Promise<void> {
  return changePlaces(tx, participantId, -1, ALL);
}

/** Takes everything again of a session at work. Needs the lock. */
export function retakeAll(tx: Transaction, participantId: number): Promise<void> {
  return changePlaces(tx, participantId, 1, ALL);
}

/** Gives back the answered places alone, of a session whose pending ones are free already. */
export function releaseAnswered(tx: Transaction, participantId: number): Promise<void> {
  return changePlaces(tx, participantId, -1, ANSWERED);
}

/** Takes the answered places again of a session that holds no others. Needs the lock. */
export function retakeAnswered(tx: Transaction, participantId: number): Promise<void> {
  return changePlaces(tx, participantId, 1, ANSWERED);
}
