import { requireResearcher } from "#server/accounts/require-researcher.ts";
import { answering, conflict, notFound } from "#server/errors.ts";
import { findConsent } from "#server/participants/find-consent.ts";
import { readBody } from "#server/participants/read-body.ts";
import { requireOrigin } from "#server/participants/require-origin.ts";
import { sessionCookie } from "#server/participants/session-cookie.ts";
import { limitStarts } from "#server/participants/session-limits.ts";
import { startSchema } from "#server/participants/start-schema.ts";
import { startSession } from "#server/participants/start-session.ts";
import { findSessionStudy } from "#server/queries/session.ts";

interface Context {
  params: Promise<{ study: string }>;
}

/** Consent given: makes the session and sets its cookie. */
export const POST = answering(async (request: Request, { params }: Context) => {
  requireOrigin(request);
  await limitStarts(request);
  const { study: slug } = await params;
  const { language, consentHash, ticks, external, preview } = await readBody(request, startSchema);
  const study = await findSessionStudy(slug);
  if (study === null) throw notFound("The study");
  if (preview) await requireResearcher("researcher");
  else if (study.state !== "open") throw conflict("The study is not open at this moment.");
  const now = new Date();
  const consent = findConsent(study.protocol, language, consentHash, now);
  const started = await startSession({
    study,
    language,
    consent,
    ticks,
    external,
    phase: preview ? "test" : "main",
    now,
  });
  return Response.json(
    { receipt: started.receipt, resumeCode: started.resumeCode },
    { status: 201, headers: { "set-cookie": sessionCookie(slug, started.secret) } },
  );
});
