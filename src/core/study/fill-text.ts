import type { Language } from "./language.ts";
import type { Protocol } from "./protocol.ts";
import { countTrials } from "./session-length.ts";

/** What a text may name in braces. `value` stands in the instruction of catch trials only. */
export const placeholders = [
  "minutes",
  "clips",
  "reward",
  "eraseDays",
  "withdrawUntil",
  "systems",
  "value",
] as const;

export type Placeholder = (typeof placeholders)[number];

const PATTERN = /\{(\w+)\}/g;

/** The names in braces that a text uses, whether they are known or not. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PATTERN)].map((match) => match[1] ?? "");
}

/**
 * Writes values into a text; a name without a value stays as it is.
 *
 * @example fillText("About {minutes} minutes.", { minutes: "25" }) // "About 25 minutes."
 */
export function fillText(text: string, values: Partial<Record<Placeholder, string>>): string {
  const known = new Map<string, string>(Object.entries(values));
  return text.replace(PATTERN, (whole, name: string) => known.get(name) ?? whole);
}

const NO_REWARD: Record<Language, string> = { en: "no payment", ko: "없음" };

function formatReward({ reward, currency }: Protocol["pay"], language: Language): string {
  if (reward === 0) return NO_REWARD[language];
  return new Intl.NumberFormat(language, { style: "currency", currency }).format(reward);
}

function formatDay(today: string, daysLater: number, language: Language): string {
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + daysLater * 86_400_000);
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/**
 * The values that a protocol's texts can name, in words of a language.
 *
 * @param systems the systems as they are to be named, in the debriefing
 * @param today the day the session starts, as 2026-11-21
 * @example textValues(protocol, "en", ["Suno"], "2026-11-21").withdrawUntil // "December 21, 2026"
 */
export function textValues(
  protocol: Protocol,
  language: Language,
  systems: readonly string[],
  today: string,
): Record<Exclude<Placeholder, "value">, string> {
  return {
    minutes: String(protocol.pay.expectedMinutes),
    clips: String(countTrials(protocol.session)),
    reward: formatReward(protocol.pay, language),
    eraseDays: String(protocol.recruitment.eraseIdsAfterDays),
    withdrawUntil: formatDay(today, protocol.consent.withdrawDays, language),
    systems: systems.join(", "),
  };
}
