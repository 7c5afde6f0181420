import type { Language } from "#core/study/language.ts";
import type { Protocol } from "#core/study/protocol.ts";
import type { ProtocolTexts } from "#core/study/protocol-texts.ts";

const DAY = 24 * 60 * 60 * 1000;

/** The last day on which a participant who started then can withdraw. */
export function withdrawUntil(protocol: Protocol, startedAt: Date): Date {
  return new Date(startedAt.getTime() + protocol.consent.withdrawDays * DAY);
}

function rewardText({ pay }: Protocol, language: Language): string {
  if (pay.reward === 0) return language === "ko" ? "없음" : "none";
  const format = new Intl.NumberFormat(language, { style: "currency", currency: pay.currency });
  return format.format(pay.reward);
}

/** What the placeholders in a protocol's texts stand for, except the debriefing's systems. */
function placeholders(protocol: Protocol, language: Language, startedAt: Date) {
  const until = withdrawUntil(protocol, startedAt);
  return {
    minutes: String(Math.round(protocol.pay.expectedMinutes)),
    clips: String(protocol.session.mainClips),
    reward: rewardText(protocol, language),
    eraseDays: String(protocol.recruitment.eraseIdsAfterDays),
    withdrawUntil: new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
      until,
    ),
  };
}

export function fillPlaceholders(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function fillAll<T>(value: T, values: Record<string, string>): T {
  if (typeof value === "string") return fillPlaceholders(value, values) as T;
  if (typeof value !== "object" || value === null) return value;
  const filled = Object.entries(value).map(([key, part]) => [key, fillAll(part, values)]);
  return Object.fromEntries(filled) as T;
}

/** A protocol's texts as a participant reads them. */
export function fillTexts(protocol: Protocol, language: Language, startedAt: Date): ProtocolTexts {
  return fillAll(protocol.texts[language], placeholders(protocol, language, startedAt));
}
