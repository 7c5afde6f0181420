import { env } from "#server/env.ts";

const NINETY_DAYS = 90 * 24 * 60 * 60;

export function sessionCookieName(slug: string): string {
  return `circumplex-${slug}`;
}

/** A study's session cookie; the database holds only the SHA-256 of its value. */
export function sessionCookie(slug: string, secret: string): string {
  const secure = env().PUBLIC_URL?.startsWith("https:") ? "; Secure" : "";
  const lifetime = `Max-Age=${NINETY_DAYS}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  return `${sessionCookieName(slug)}=${secret}; ${lifetime}`;
}

/** Reads a study's session secret from a request's Cookie header. */
export function sessionSecret(request: Request, slug: string): string | null {
  const name = `${sessionCookieName(slug)}=`;
  const pairs = (request.headers.get("cookie") ?? "").split("; ");
  const value = pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
  return value && /^[A-Za-z0-9_-]{10,100}$/.test(value) ? value : null;
}
