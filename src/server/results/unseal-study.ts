import { actorOf, type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { conflict, notFound, wrongInput } from "#server/errors.ts";

/** The name of the act in the audit log. */
export const UNSEAL = "unseal";

const SHORTEST_REASON = 10;

/**
 * Opens the results of a study that is not closed yet: the owner's act, recorded with its reason
 * and printed in every report from then on.
 *
 * @throws RequestError for anybody but the owner, without a reason, or when nothing is sealed
 */
export async function unsealStudy(owner: Researcher, slug: string, reason: string): Promise<void> {
  requireRole(owner, "owner");
  const said = reason.trim();
  if (said.length < SHORTEST_REASON || said.length > 1000) {
    const problem = `expected ${SHORTEST_REASON} to 1,000 characters`;
    throw wrongInput(`The reason: ${problem}.`, [{ path: "reason", problem }]);
  }
  await db().$transaction(async (tx) => {
    const study = await tx.study.findUnique({ where: { slug }, select: { id: true } });
    if (!study) throw notFound(`The study "${slug}"`);
    const { count } = await tx.study.updateMany({
      where: { id: study.id, unsealedAt: null, origin: "own", state: { in: ["open", "paused"] } },
      data: { unsealedAt: new Date() },
    });
    if (count === 0) throw conflict("The results of this study are not sealed.");
    const record = { actor: actorOf(owner), studyId: study.id, action: UNSEAL, subject: "results" };
    await writeAudit(tx, { ...record, after: { reason: said } });
  });
}
