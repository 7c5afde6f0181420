import { whatIsMissing } from "#core/study/check-protocol.ts";
import type { Protocol } from "#core/study/protocol.ts";
import type { Prisma } from "#db/client.ts";
import { RequestError } from "#server/errors.ts";
import { newestProtocol } from "./read-design.ts";
import { studyFacts } from "./study-facts.ts";

/** Refuses when a study could not run under a protocol, and says of each thing what is missing. */
export async function requireRunnable(
  tx: Prisma.TransactionClient,
  studyId: number,
  protocol: Protocol,
  refused: string,
): Promise<void> {
  const problems = whatIsMissing(protocol, await studyFacts(tx, studyId));
  if (problems.length === 0) return;
  throw new RequestError("conflict", refused, { problems });
}

/** @throws RequestError (conflict) with what keeps the study from being opened */
export async function checkOpening(tx: Prisma.TransactionClient, studyId: number): Promise<void> {
  const { protocol } = await newestProtocol(tx, studyId);
  await requireRunnable(tx, studyId, protocol, "The study cannot be opened yet.");
}
