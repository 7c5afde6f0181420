import { fillText, type Placeholder, textValues } from "#core/study/fill-text.ts";
import type { Language } from "#core/study/language.ts";
import type { Protocol } from "#core/study/protocol.ts";
import type { ProtocolTexts } from "#core/study/protocol-texts.ts";

const DAY = 24 * 60 * 60 * 1000;

/** The last moment at which a participant who started then can withdraw. */
export function withdrawUntil(protocol: Protocol, startedAt: Date): Date {
  return new Date(startedAt.getTime() + protocol.consent.withdrawDays * DAY);
}

type Values = Partial<Record<Placeholder, string>>;

function fillAll<T>(value: T, values: Values): T {
  if (typeof value === "string") return fillText(value, values) as T;
  if (typeof value !== "object" || value === null) return value;
  const filled = Object.entries(value).map(([key, part]) => [key, fillAll(part, values)]);
  return Object.fromEntries(filled) as T;
}

function valuesOn(
  protocol: Protocol,
  language: Language,
  systems: readonly string[],
  startedAt: Date,
) {
  return textValues(protocol, language, systems, startedAt.toISOString().slice(0, 10));
}

/** A protocol's texts as a participant reads them. No system is named before the debriefing. */
export function fillTexts(protocol: Protocol, language: Language, startedAt: Date): ProtocolTexts {
  const { systems: _, ...values } = valuesOn(protocol, language, [], startedAt);
  const { debriefing: _later, ...texts } = protocol.texts[language];
  return { ...fillAll(texts, values), debriefing: "" };
}

/** What is told after the last trial: where the music came from. */
export function fillDebriefing(
  protocol: Protocol,
  language: Language,
  systems: readonly string[],
  startedAt: Date,
): string {
  const text = protocol.texts[language].debriefing;
  return fillText(text, valuesOn(protocol, language, systems, startedAt));
}
