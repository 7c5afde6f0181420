import type { IntentDetails } from "#core/study/intent-details.ts";
import { type Protocol, protocolSchema } from "#core/study/protocol.ts";
import type { SystemDetails } from "#core/study/system-details.ts";
import type { Prisma } from "#db/client.ts";
import { fromStoredAccess } from "./access-names.ts";

/** A study's design as it stands, the newest version of its protocol. */
export interface StudyDesign {
  version: number;
  protocol: Protocol;
  systems: SystemDetails[];
  intents: IntentDetails[];
}

/** Reads a study's newest protocol, whole, and its version. */
export async function newestProtocol(
  tx: Prisma.TransactionClient,
  studyId: number,
): Promise<{ id: number; version: number; protocol: Protocol }> {
  const { id, version, body } = await tx.protocol.findFirstOrThrow({
    where: { studyId },
    orderBy: { version: "desc" },
    select: { id: true, version: true, body: true },
  });
  return { id, version, protocol: protocolSchema.parse(body) };
}

export async function readDesign(
  tx: Prisma.TransactionClient,
  studyId: number,
): Promise<StudyDesign> {
  const { version, protocol } = await newestProtocol(tx, studyId);
  const systems = await tx.system.findMany({
    where: { studyId },
    orderBy: { position: "asc" },
    select: { key: true, access: true, version: true },
  });
  const intents = await tx.intent.findMany({
    where: { studyId },
    orderBy: { position: "asc" },
    select: { key: true, targetValence: true, targetArousal: true },
  });
  const named = systems.map((one) => ({ ...one, access: fromStoredAccess(one.access) }));
  return { version, protocol, systems: named, intents };
}
