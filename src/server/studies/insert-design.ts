import type { IntentDetails } from "#core/study/intent-details.ts";
import { quadrantOf } from "#core/study/quadrant.ts";
import type { SystemDetails } from "#core/study/system-details.ts";
import type { Prisma } from "#db/client.ts";
import { toStoredAccess } from "./access-names.ts";

/** An intent's columns; the quadrant follows from the targets. */
export function intentColumns({ key, targetValence, targetArousal }: IntentDetails) {
  const quadrant = quadrantOf(targetValence, targetArousal);
  return { key, targetValence, targetArousal, quadrant };
}

export function systemColumns({ key, access, version }: SystemDetails) {
  return { key, access: toStoredAccess(access), version };
}

/** Writes systems and intents of a study that has none, in their order. */
export async function insertDesign(
  tx: Prisma.TransactionClient,
  studyId: number,
  systems: readonly SystemDetails[],
  intents: readonly IntentDetails[],
): Promise<void> {
  await tx.system.createMany({
    data: systems.map((one, place) => ({ studyId, position: place + 1, ...systemColumns(one) })),
  });
  await tx.intent.createMany({
    data: intents.map((one, place) => ({ studyId, position: place + 1, ...intentColumns(one) })),
  });
}
