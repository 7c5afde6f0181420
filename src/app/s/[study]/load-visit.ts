import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Language } from "#core/study/language.ts";
import { pickLanguage } from "#server/participants/pick-language.ts";
import { sessionCookieName } from "#server/participants/session-cookie.ts";
import {
  findSession,
  findSessionStudy,
  type Session,
  type SessionStudy,
} from "#server/queries/session.ts";

/** Who is here: the study, the session if there is one, and the language of the page. */
export interface Visit {
  study: SessionStudy | null;
  session: Session | null;
  language: Language;
}

/** Read once for the layout and the page. */
export const loadVisit = cache(async (slug: string): Promise<Visit> => {
  const jar = await cookies();
  const secret = jar.get(sessionCookieName(slug))?.value ?? null;
  const [study, session] = await Promise.all([findSessionStudy(slug), findSession(slug, secret)]);
  const chosen = jar.get("circumplex.language")?.value;
  const accepted = (await headers()).get("accept-language");
  const offered = study?.protocol.languages ?? ["en", "ko"];
  const language = session?.language ?? pickLanguage(offered, chosen, accepted);
  return { study, session, language };
});
