import { Prisma, type StudyState } from "#db/client.ts";
import { conflict, notFound } from "#server/errors.ts";

/** A study that this transaction holds until it ends. */
export interface HeldStudy {
  id: number;
  slug: string;
  title: string;
  state: StudyState;
  planHash: string | null;
}

/**
 * Finds a study and makes every other change of its design wait for this transaction; people
 * who start or answer do not wait.
 *
 * @throws RequestError (not-found) when there is no such study
 */
export async function holdStudy(tx: Prisma.TransactionClient, slug: string): Promise<HeldStudy> {
  const [study] = await tx.$queryRaw<HeldStudy[]>(Prisma.sql`
    SELECT id, slug, title, state::text AS state, plan_hash AS "planHash"
    FROM study WHERE slug = ${slug} FOR NO KEY UPDATE`);
  if (study === undefined) throw notFound("The study");
  return study;
}

/** Refuses a change that only a study in draft can have. */
export function requireDraft(study: HeldStudy, what: string): void {
  if (study.state === "draft") return;
  throw conflict(`${what} can only be changed while the study is a draft; it is ${study.state}.`);
}
