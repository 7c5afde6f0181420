import type { Prisma } from "#db/client.ts";
import { auth } from "#server/accounts/auth.ts";
import type { NewAccount } from "#server/accounts/new-account.ts";
import { hashToken, hasOwner } from "#server/accounts/owner-link.ts";
import { writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { conflict, notAllowed } from "#server/errors.ts";

const USED =
  "This link was used already, or a newer one was made. Restart the server for a new one.";

const OWNED = "There is an owner already. Sign in instead.";

async function requireOpenLink(token: string): Promise<void> {
  if (await hasOwner()) throw conflict(OWNED);
  const invitation = await db().invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { role: true, usedAt: true, expiresAt: true },
  });
  const expired = invitation?.expiresAt && invitation.expiresAt < new Date();
  if (invitation?.role !== "owner" || invitation.usedAt || expired) throw notAllowed(USED);
}

/** An account that cannot do anything yet. */
async function createAccount(account: NewAccount): Promise<string> {
  const { internalAdapter, password } = await auth().$context;
  const hash = await password.hash(account.password);
  const user = await internalAdapter.createUser(
    {
      name: account.name,
      email: account.email,
      emailVerified: false,
      role: "analyst",
    },
    { method: "email-password" },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: "credential",
    accountId: user.id,
    password: hash,
  });
  return user.id;
}

/** A constant of ours among advisory locks. */
const lockNumber = 7_305_112_027;

/** Of two links used at once, as two starts make them, the later finds the owner of the earlier. */
async function requireNoOwner(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockNumber})`;
  if ((await tx.user.count({ where: { role: "owner" } })) > 0) throw conflict(OWNED);
}

/** Uses the link up and makes the account the owner's, in one step: of two at once one wins. */
async function promote(userId: string, account: NewAccount): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireNoOwner(tx);
    const { count } = await tx.invitation.updateMany({
      where: { tokenHash: hashToken(account.token), role: "owner", usedAt: null },
      data: { usedAt: new Date() },
    });
    if (count !== 1) throw notAllowed(USED);
    await tx.user.update({ where: { id: userId }, data: { role: "owner" } });
    await writeAudit(tx, {
      actor: { userId, name: account.name },
      studyId: null,
      action: "make owner",
      subject: `account ${account.email}`,
      after: { role: "owner" },
    });
  });
}

/**
 * Makes the owner's account by the one-time link. The link is used up last: when something fails
 * before, it works again, and what was left of the account is removed.
 */
export async function makeOwner(account: NewAccount): Promise<void> {
  await requireOpenLink(account.token);
  await db().user.deleteMany({ where: { email: account.email, role: "analyst" } });
  const userId = await createAccount(account);
  try {
    await promote(userId, account);
  } catch (error) {
    await db().user.deleteMany({ where: { id: userId, role: "analyst" } });
    throw error;
  }
}
