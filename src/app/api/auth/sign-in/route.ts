import { requireOurHost } from "#server/accounts/require-our-host.ts";
import { signIn, signInSchema } from "#server/accounts/sign-in.ts";
import { withCookies } from "#server/accounts/with-cookies.ts";
import { answering } from "#server/errors.ts";
import { readBody } from "#server/participants/read-body.ts";
import { requireOrigin } from "#server/participants/require-origin.ts";

export const POST = answering(async (request: Request) => {
  requireOurHost(request.headers);
  requireOrigin(request);
  const body = await readBody(request, signInSchema);
  const cookies = await signIn(body, request.headers);
  return withCookies(Response.json({ signedIn: true }), cookies);
});
