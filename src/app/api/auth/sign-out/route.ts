import { requireOurHost } from "#server/accounts/require-our-host.ts";
import { signOut } from "#server/accounts/sign-out.ts";
import { withCookies } from "#server/accounts/with-cookies.ts";
import { answering } from "#server/errors.ts";
import { requireOrigin } from "#server/participants/require-origin.ts";

export const POST = answering(async (request: Request) => {
  requireOurHost(request.headers);
  requireOrigin(request);
  const cookies = await signOut(request.headers);
  const response = new Response(null, { status: 303, headers: { location: "/admin/sign-in" } });
  return withCookies(response, cookies);
});
