import { createHmac } from "node:crypto";
import type { Prisma } from "#db/client.ts";
import { conflict, wrongInput } from "#server/errors.ts";
import type { SessionStudy } from "#server/queries/session.ts";
import { deriveSecret } from "#server/secrets.ts";

export interface ExternalParameters {
  participant: string | null;
  study: string | null;
  session: string | null;
}

/** By this an id is known again after it was erased; without our key it says nothing. */
export function keyedHash(externalId: string): Buffer<ArrayBuffer> {
  const hash = createHmac("sha256", deriveSecret("external-ids")).update(externalId).digest();
  return Buffer.from(new Uint8Array(hash));
}

/** Refuses somebody without an id where one is needed, and those of studies that exclude. */
export async function requireAdmissible(
  tx: Prisma.TransactionClient,
  { protocol }: SessionStudy,
  externalId: string | null,
): Promise<void> {
  const { requireId, excludeStudies } = protocol.recruitment;
  if (externalId === null) {
    if (requireId) throw wrongInput("This study is open only through the link of its service.");
    return;
  }
  if (excludeStudies.length === 0) return;
  const earlier = await tx.externalId.count({
    where: {
      keyedHash: keyedHash(externalId),
      participant: { study: { slug: { in: excludeStudies } } },
    },
  });
  if (earlier > 0) throw conflict("You took part in an earlier study of this kind.");
}

/** The participant who started under an id before; null for a new one. */
export async function findByExternalId(
  tx: Prisma.TransactionClient,
  studyId: number,
  externalId: string,
): Promise<number | null> {
  const found = await tx.externalId.findUnique({
    where: { studyId_keyedHash: { studyId, keyedHash: keyedHash(externalId) } },
    select: { participantId: true },
  });
  return found?.participantId ?? null;
}

/** Keeps an id in a table of its own. */
export async function keepExternalId(
  tx: Prisma.TransactionClient,
  study: SessionStudy,
  participantId: number,
  { participant, ...parameters }: ExternalParameters,
): Promise<void> {
  if (participant === null) return;
  await tx.externalId.create({
    data: {
      participantId,
      studyId: study.id,
      service: study.protocol.recruitment.parameters.participant,
      externalId: participant,
      parameters,
      keyedHash: keyedHash(participant),
    },
  });
}
