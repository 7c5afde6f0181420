import { canonicalJson } from "#core/study/canonical-json.ts";
import { db } from "#server/db/client.ts";
import { notFound } from "#server/errors.ts";

/**
 * The frozen analysis plan as the file that its hash is of.
 *
 * @throws RequestError (not-found) before the study was opened
 */
export async function readPlanFile(slug: string): Promise<{ text: string; hash: string }> {
  const study = await db().study.findUnique({
    where: { slug },
    select: { analysisPlan: true, planHash: true },
  });
  if (!study?.planHash) throw notFound("A frozen analysis plan");
  return { text: canonicalJson(study.analysisPlan), hash: study.planHash };
}
