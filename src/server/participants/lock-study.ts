import { Prisma } from "#db/client.ts";

/** Makes whoever changes a study's places wait for the one who is changing them. */
export async function lockStudy(tx: Prisma.TransactionClient, studyId: number): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`SELECT pg_advisory_xact_lock(${PLACES_LOCK}::int, ${studyId}::int)`,
  );
}

/** Keeps the lock apart from others that use a study's number. */
export const PLACES_LOCK = 7_301;
