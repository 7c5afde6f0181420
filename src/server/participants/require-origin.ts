import { env } from "#server/env.ts";
import { notAllowed } from "#server/errors.ts";

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}

/** Refuses a write that another site's page asked for: browsers name the page's origin. */
export function requireOrigin(request: Request): void {
  const origin = hostOf(request.headers.get("origin") ?? "");
  const publicUrl = env().PUBLIC_URL;
  const ours = [request.headers.get("host"), publicUrl ? hostOf(publicUrl) : null];
  if (origin === null || !ours.includes(origin)) {
    throw notAllowed("This can only be sent from the study's own page.");
  }
}
