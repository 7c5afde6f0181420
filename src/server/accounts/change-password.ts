import { z } from "zod";
import { auth } from "#server/accounts/auth.ts";
import { passwordSchema } from "#server/accounts/new-account.ts";
import { actorOf, type Researcher } from "#server/accounts/researcher.ts";
import { writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { wrongInput } from "#server/errors.ts";
import { giveBackAttempts, type LimitRule, takeAttempts } from "#server/limits.ts";

export const changePasswordSchema = z.object({
  current: z.string().min(1, "Write your current password.").max(1000),
  next: passwordSchema,
});

const RULE: LimitRule = {
  name: "change password",
  most: 10,
  windowSeconds: 15 * 60,
  message: "Too many tries with a wrong password.",
};

async function requirePassword(researcher: Researcher, given: string): Promise<void> {
  const attempts = [{ rule: RULE, subject: researcher.id }];
  await takeAttempts(attempts);
  const { internalAdapter, password } = await auth().$context;
  const account = await internalAdapter.findCredentialAccount(researcher.id);
  const hash = account?.password;
  if (!hash || !(await password.verify({ hash, password: given }))) {
    throw wrongInput("The current password is wrong.", [
      { path: "current", problem: "This is not your password." },
    ]);
  }
  await giveBackAttempts(attempts);
}

/** Changes a person's password and ends their sessions on other devices. */
export async function changePassword(
  researcher: Researcher,
  { current, next }: z.infer<typeof changePasswordSchema>,
  headers: Headers,
): Promise<void> {
  await requirePassword(researcher, current);
  const { password } = await auth().$context;
  const hash = await password.hash(next);
  const session = await auth().api.getSession({ headers });
  await db().$transaction(async (tx) => {
    await tx.account.updateMany({
      where: { userId: researcher.id, providerId: "credential" },
      data: { password: hash },
    });
    await tx.session.deleteMany({
      where: { userId: researcher.id, token: { not: session?.session.token ?? "" } },
    });
    await writeAudit(tx, {
      actor: actorOf(researcher),
      studyId: null,
      action: "change password",
      subject: `account ${researcher.email}`,
    });
  });
}
