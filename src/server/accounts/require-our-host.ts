import { env } from "#server/env.ts";
import { notAllowed } from "#server/errors.ts";

const THIS_MACHINE = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Where researchers reach this server, without a slash at the end. */
export function publicUrl(): string {
  return (env().PUBLIC_URL ?? `http://localhost:${env().PORT}`).replace(/\/+$/, "");
}

function isOurs(host: string): boolean {
  const address = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  if (!address) return false;
  const given = env().PUBLIC_URL;
  return given ? new URL(given).host === host : THIS_MACHINE.has(address.hostname);
}

/**
 * Refuses a request to `/admin` under a name that is not this server's: a page elsewhere could
 * otherwise point a name of its own at this machine and read what a signed-in browser may.
 */
export function requireOurHost(headers: Headers): void {
  const host = headers.get("host") ?? "";
  if (isOurs(host)) return;
  throw notAllowed(
    `Researchers reach this server at ${publicUrl()}, not at ${host}. ` +
      "To use another address, start the server with PUBLIC_URL set to it.",
  );
}
