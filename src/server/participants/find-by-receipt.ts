import { db } from "#server/db/client.ts";
import { notFound } from "#server/errors.ts";
import { type Session, sessionSelect, toSession } from "#server/queries/session.ts";

/** The session that a receipt belongs to, however its letters were typed. */
export async function findByReceipt(slug: string, typed: string): Promise<Session> {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const receipt = letters.replace(/(.{4})(?=.)/g, "$1-");
  const row = await db().participant.findFirst({
    where: { receipt, study: { slug } },
    select: sessionSelect,
  });
  if (row === null) throw notFound("A session with this code");
  return toSession(row);
}
