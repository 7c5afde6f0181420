import type { Protocol } from "#core/study/protocol.ts";
import type { StudyDetails } from "#core/study/study-details.ts";
import { Prisma } from "#db/client.ts";
import type { Actor } from "#server/audit.ts";
import { wrongInput } from "#server/errors.ts";

/** The fault of a slug that another study has. */
export function slugTaken(slug: string) {
  const problem = `another study already has the address "${slug}"`;
  return wrongInput(`Nothing was made: ${problem}.`, [{ path: "slug", problem }]);
}

/**
 * Writes a study in draft with version 1 of its protocol.
 *
 * @returns the study's id
 * @throws RequestError when the slug is taken
 */
export async function insertStudy(
  tx: Prisma.TransactionClient,
  { slug, title }: StudyDetails,
  protocol: Protocol,
  actor: Actor,
): Promise<number> {
  // Not by create: a slug that is taken would break the transaction.
  const [study] = await tx.$queryRaw<{ id: number }[]>(Prisma.sql`
    INSERT INTO study (slug, title) VALUES (${slug}, ${title})
    ON CONFLICT (slug) DO NOTHING RETURNING id`);
  if (study === undefined) throw slugTaken(slug);
  await tx.protocol.create({
    data: { studyId: study.id, version: 1, body: protocol, createdById: actor.userId },
  });
  return study.id;
}
