import { answerEntriesSchema } from "#core/ratings/answer-entry.ts";
import { answering, notSignedIn } from "#server/errors.ts";
import { acceptEntries } from "#server/participants/accept-entries.ts";
import { hashSecret } from "#server/participants/codes.ts";
import { readBody } from "#server/participants/read-body.ts";
import { requireOrigin } from "#server/participants/require-origin.ts";
import { sessionSecret } from "#server/participants/session-cookie.ts";

interface Context {
  params: Promise<{ study: string }>;
}

/** Takes a batch of the browser's outbox, in the order of the trials. */
export const POST = answering(async (request: Request, { params }: Context) => {
  requireOrigin(request);
  const { study: slug } = await params;
  const secret = sessionSecret(request, slug);
  if (secret === null) throw notSignedIn("There is no session here.");
  const { entries } = await readBody(request, answerEntriesSchema);
  return Response.json(await acceptEntries({ cookieHash: hashSecret(secret), slug }, entries));
});
