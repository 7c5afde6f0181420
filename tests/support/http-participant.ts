import { randomBytes } from "node:crypto";
import type { RatingEntry } from "#core/ratings/answer-entry.ts";
import { consentText } from "#server/participants/consent-text.ts";
import { findSessionStudy } from "#server/queries/session.ts";

/** Sends a POST to an address of the participant's side, as in "start". */
export type Post = (step: string, body: unknown, cookie: string | null) => Promise<Response>;

/** Posts to a program that is running. */
export function postTo(origin: string, slug: string): Post {
  return (step, body, cookie) =>
    fetch(`${origin}/api/s/${slug}/${step}`, {
      method: "POST",
      headers: { origin, "content-type": "application/json", ...(cookie && { cookie }) },
      body: JSON.stringify(body),
    });
}

/** What the consent page sends. */
export async function consentBody(slug: string): Promise<Record<string, unknown>> {
  const study = await findSessionStudy(slug);
  if (!study) throw new Error(`no study ${slug}`);
  const { hash } = consentText(study.protocol, "en", new Date());
  const ticks = { age: true, participate: true, release: false, hearing: false };
  return { language: "en", consentHash: hash, ticks };
}

/** The cookie under which the started session goes on. */
export function cookieOf(response: Response): string {
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** An answer as a browser sends it, with the times that are known. */
export function entryFor(
  answer: Pick<RatingEntry, "position" | "valence" | "arousal">,
  telemetry: Partial<RatingEntry["telemetry"]> = {},
) {
  const { position, valence, arousal } = answer;
  const key = randomBytes(16).toString("hex");
  return { type: "answer", key, position, valence, arousal, telemetry };
}
