import { db } from "#server/db/client.ts";
import type { Session } from "#server/queries/session.ts";

/**
 * Marks the moment at which the list of trials is handed out: from here the server's clock for
 * verified listening runs. Asked again, it stays as it is.
 */
export async function beginTrials(session: Session): Promise<void> {
  await db().participant.updateMany({
    where: { id: session.id, listGivenAt: null, state: "consented" },
    data: { listGivenAt: new Date(), state: "working" },
  });
}
