import { makeOwner } from "#server/accounts/make-owner.ts";
import { createOwnerLink } from "#server/accounts/owner-link.ts";
import { signIn } from "#server/accounts/sign-in.ts";

export const OWNER = {
  name: "Olga Owner",
  email: "olga@example.org",
  password: "a long pass phrase",
};

/** The headers of a browser on this machine. */
export function browserHeaders(more: Record<string, string> = {}): Headers {
  return new Headers({ host: "localhost:3000", ...more });
}

/** The token of a new one-time link. */
export async function ownerToken(): Promise<string> {
  const link = await createOwnerLink();
  const token = link?.split("#")[1];
  if (!token) throw new Error(`no owner link, but ${link}`);
  return token;
}

/** Makes the owner of an empty database. */
export async function makeTestOwner(): Promise<void> {
  await makeOwner({ ...OWNER, token: await ownerToken() });
}

/** Signs the owner in; the headers of the browser afterwards. */
export async function signInOwner(password = OWNER.password): Promise<Headers> {
  const cookies = await signIn({ email: OWNER.email, password }, browserHeaders());
  const pairs = cookies.map((cookie) => cookie.split(";")[0]);
  return browserHeaders({ cookie: pairs.join("; ") });
}
