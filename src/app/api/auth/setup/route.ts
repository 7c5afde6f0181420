import { clientAddress } from "#server/accounts/client-address.ts";
import { makeOwner } from "#server/accounts/make-owner.ts";
import { newAccountSchema } from "#server/accounts/new-account.ts";
import { requireOurHost } from "#server/accounts/require-our-host.ts";
import { PER_ADDRESS, signIn } from "#server/accounts/sign-in.ts";
import { withCookies } from "#server/accounts/with-cookies.ts";
import { answering } from "#server/errors.ts";
import { giveBackAttempts, takeAttempts } from "#server/limits.ts";
import { readBody } from "#server/participants/read-body.ts";
import { requireOrigin } from "#server/participants/require-origin.ts";

export const POST = answering(async (request: Request) => {
  requireOurHost(request.headers);
  requireOrigin(request);
  const account = await readBody(request, newAccountSchema);
  const attempts = [{ rule: PER_ADDRESS, subject: clientAddress(request.headers) }];
  await takeAttempts(attempts);
  await makeOwner(account);
  await giveBackAttempts(attempts);
  const { email, password } = account;
  const cookies = await signIn({ email, password }, request.headers);
  return withCookies(Response.json({ signedIn: true }, { status: 201 }), cookies);
});
