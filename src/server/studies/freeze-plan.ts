import { createHash } from "node:crypto";
import { canonicalJson } from "#core/study/canonical-json.ts";
import type { Protocol } from "#core/study/protocol.ts";
import type { Prisma } from "#db/client.ts";
import { newestProtocol } from "./read-design.ts";

/** SHA-256 of the file that the plan is downloaded as, so that anybody can check it. */
export function hashPlan(plan: Protocol["plan"]): string {
  return createHash("sha256").update(canonicalJson(plan)).digest("hex");
}

/**
 * Keeps the analysis plan as it stands; a plan that is frozen already stays.
 *
 * @returns the hash of the frozen plan
 */
export async function freezePlan(tx: Prisma.TransactionClient, studyId: number): Promise<string> {
  const study = await tx.study.findUniqueOrThrow({
    where: { id: studyId },
    select: { planHash: true },
  });
  if (study.planHash !== null) return study.planHash;
  const { plan } = (await newestProtocol(tx, studyId)).protocol;
  const planHash = hashPlan(plan);
  await tx.study.update({ where: { id: studyId }, data: { analysisPlan: plan, planHash } });
  return planHash;
}
