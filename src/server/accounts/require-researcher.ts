import { headers } from "next/headers";
import { cache } from "react";
import { auth } from "#server/accounts/auth.ts";
import { requireOurHost } from "#server/accounts/require-our-host.ts";
import { type Researcher, requireRole, toResearcher } from "#server/accounts/researcher.ts";
import type { Role } from "#server/accounts/role.ts";
import { notSignedIn } from "#server/errors.ts";

/** Who sent a request with these headers; null when nobody is signed in. */
export async function findResearcher(requestHeaders: Headers): Promise<Researcher | null> {
  requireOurHost(requestHeaders);
  const session = await auth().api.getSession({ headers: requestHeaders });
  return session ? toResearcher(session.user) : null;
}

/** Who is looking at the page that is being made; asked once per page. */
export const currentResearcher = cache(
  async (): Promise<Researcher | null> => findResearcher(await headers()),
);

/**
 * The signed-in person whose role reaches `needed`.
 * @throws RequestError of kind "not-signed-in" or "not-allowed"
 */
export async function requireResearcher(needed: Role = "analyst"): Promise<Researcher> {
  const researcher = await currentResearcher();
  if (!researcher) throw notSignedIn();
  return requireRole(researcher, needed);
}
