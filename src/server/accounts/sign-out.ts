import { auth } from "#server/accounts/auth.ts";
import type { Researcher } from "#server/accounts/researcher.ts";
import { db } from "#server/db/client.ts";

/**
 * Ends the session that these headers carry.
 *
 * @returns the `Set-Cookie` values that make the browser forget it
 */
export async function signOut(headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}

/** Ends every session of this person, on this device too. */
export async function signOutEverywhere(researcher: Researcher): Promise<void> {
  await db().session.deleteMany({ where: { userId: researcher.id } });
}
