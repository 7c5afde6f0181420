import { db } from "#server/db/client.ts";
import { notFound } from "#server/errors.ts";
import { hashSecret, newSecret } from "./codes.ts";

/**
 * Opens a session on another device by its resume code. The new device's cookie takes the place
 * of the old one's: a session has one device at a time.
 * @returns the new cookie's secret
 */
export async function resumeSession(slug: string, code: string): Promise<string> {
  const secret = newSecret();
  const { count } = await db().participant.updateMany({
    where: { resumeHash: hashSecret(code), study: { slug } },
    data: { cookieHash: hashSecret(secret) },
  });
  if (count === 0) throw notFound("A session for this link");
  return secret;
}
