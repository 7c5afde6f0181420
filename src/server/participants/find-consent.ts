import type { Language } from "#core/study/language.ts";
import type { Protocol } from "#core/study/protocol.ts";
import { conflict } from "#server/errors.ts";
import { type ConsentText, consentText } from "./consent-text.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * The consent text that a participant agreed to, by its hash. Yesterday's counts too: its date
 * is a day earlier, and somebody may have been reading at midnight.
 * @throws RequestError (conflict) when the text has been changed since
 */
export function findConsent(
  protocol: Protocol,
  language: Language,
  hash: string,
  now: Date,
): ConsentText {
  const days = [now, new Date(now.getTime() - DAY)];
  const shown = days
    .map((day) => consentText(protocol, language, day))
    .find((consent) => consent.hash === hash);
  if (!shown) throw conflict("The information has been changed. Please load the page again.");
  return shown;
}
