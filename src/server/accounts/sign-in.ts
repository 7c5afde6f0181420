import { APIError } from "better-auth/api";
import { z } from "zod";
import { auth } from "#server/accounts/auth.ts";
import { clientAddress } from "#server/accounts/client-address.ts";
import { emailSchema } from "#server/accounts/new-account.ts";
import { LONGEST_PASSWORD } from "#server/accounts/password-length.ts";
import { notSignedIn } from "#server/errors.ts";
import { type Attempt, giveBackAttempts, type LimitRule, takeAttempts } from "#server/limits.ts";

const QUARTER_HOUR = 15 * 60;

const PER_ACCOUNT: LimitRule = {
  name: "sign-in account",
  most: 10,
  windowSeconds: QUARTER_HOUR,
  message: "Too many tries for this account.",
};

export const PER_ADDRESS: LimitRule = {
  name: "sign-in address",
  most: 30,
  windowSeconds: QUARTER_HOUR,
  message: "Too many tries from this network.",
};

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, "Write your password.").max(LONGEST_PASSWORD),
});

export type SignIn = z.infer<typeof signInSchema>;

async function openSession(body: SignIn, headers: Headers): Promise<Headers> {
  try {
    const signedIn = await auth().api.signInEmail({ body, headers, returnHeaders: true });
    return signedIn.headers;
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    throw notSignedIn("The email address or the password is wrong.");
  }
}

/**
 * Signs a person in. Failed tries are counted, per account and per address.
 *
 * @returns the `Set-Cookie` values of the new session
 * @throws RequestError of kind "not-signed-in" or "too-many"
 */
export async function signIn(body: SignIn, headers: Headers): Promise<string[]> {
  const attempts: Attempt[] = [
    { rule: PER_ADDRESS, subject: clientAddress(headers) },
    { rule: PER_ACCOUNT, subject: body.email },
  ];
  await takeAttempts(attempts);
  const answer = await openSession(body, headers);
  await giveBackAttempts(attempts);
  return answer.getSetCookie();
}
