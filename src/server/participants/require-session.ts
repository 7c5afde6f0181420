import { notSignedIn } from "#server/errors.ts";
import { findSession, type Session } from "#server/queries/session.ts";
import { requireOrigin } from "./require-origin.ts";
import { sessionSecret } from "./session-cookie.ts";

/** The session that a write comes from; a write from another site's page is refused. */
export async function requireSession(request: Request, slug: string): Promise<Session> {
  requireOrigin(request);
  const session = await findSession(slug, sessionSecret(request, slug));
  if (session === null) throw notSignedIn("There is no session here.");
  return session;
}
