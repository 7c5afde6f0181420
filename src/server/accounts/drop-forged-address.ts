import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "#server/env.ts";

/**
 * Makes the web server know a client by its connection: an `X-Forwarded-For` that came from
 * outside would let anyone count as somebody else. Runs before the server looks at a request.
 */
export function dropForgedAddress(): void {
  if (env().TRUST_PROXY) return;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    delete request.headers["x-forwarded-for"];
  });
}
