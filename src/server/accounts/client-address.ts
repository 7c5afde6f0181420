/**
 * The address a request came from, for limits only; it is never stored. The web server writes
 * `X-Forwarded-For` from the connection; one that a client sent is dropped before, unless
 * TRUST_PROXY says that a proxy of ours set it (`drop-forged-address.ts`).
 */
export function clientAddress(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last || "unknown";
}
