import { createHash } from "node:crypto";
import type { Language } from "#core/study/language.ts";
import type { Protocol } from "#core/study/protocol.ts";
import type { ProtocolTexts } from "#core/study/protocol-texts.ts";
import { fillTexts } from "./fill-texts.ts";

export interface ConsentText {
  version: string;
  /** SHA-256 of everything that was shown, in hexadecimal. */
  hash: string;
  text: ProtocolTexts["consent"];
}

/** The consent as it stands today in a language, with the hash under which it is recorded. */
export function consentText(protocol: Protocol, language: Language, today: Date): ConsentText {
  const text = fillTexts(protocol, language, today).consent;
  const { version } = protocol.consent;
  const hash = createHash("sha256").update(JSON.stringify({ version, language, text }));
  return { version, hash: hash.digest("hex"), text };
}
