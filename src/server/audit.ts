import type { Prisma } from "#db/client.ts";

/** Who did something: a person with an account, or the command line. */
export interface Actor {
  userId: string | null;
  name: string;
}

export const COMMAND_LINE: Actor = { userId: null, name: "command line" };

/** What was done to what, from what, to what. Never a participant's answers or free text. */
export interface AuditRecord {
  actor: Actor;
  studyId: number | null;
  action: string;
  subject: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
}

/** Writes an entry in the transaction that makes the change, so that neither stands alone. */
export async function writeAudit(tx: Prisma.TransactionClient, record: AuditRecord): Promise<void> {
  const { actor, studyId, action, subject, before, after } = record;
  await tx.auditEntry.create({
    data: {
      userId: actor.userId,
      actor: actor.name,
      studyId,
      action,
      subject,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  });
}
