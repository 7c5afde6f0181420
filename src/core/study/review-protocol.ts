import { mainClipsOf, type StudyFacts } from "./check-protocol.ts";
import { neighbourRuleFor } from "./neighbour-rule.ts";
import type { Protocol, ProtocolFault } from "./protocol.ts";
import { englishTexts } from "./texts-en.ts";
import { koreanTexts } from "./texts-ko.ts";
import { wordsIn } from "./words-in.ts";

const defaultTexts = { en: englishTexts, ko: koreanTexts };

const MACHINE_WORDS = ["ai", "인공지능"];

/** The first word of a public text that tells what is being studied. */
function tellingWord(text: string, facts: StudyFacts): string | undefined {
  const telling = [...MACHINE_WORDS, ...facts.systems, ...facts.intents];
  const words = wordsIn(text);
  return telling.find((word) => words.includes(word.toLowerCase()));
}

function adviceOnNames(protocol: Protocol, facts: StudyFacts): ProtocolFault[] {
  if (protocol.disclosesSystems) return [];
  const titles = protocol.languages.map((language) => ({
    path: `texts.${language}.title`,
    text: protocol.texts[language].title,
  }));
  return [...titles, { path: "slug", text: facts.slug }].flatMap(({ path, text }) => {
    const word = tellingWord(text, facts);
    if (word === undefined) return [];
    return [{ path, problem: `says "${word}", which can sway participants before they listen` }];
  });
}

function adviceOnConsent(protocol: Protocol): ProtocolFault[] {
  return protocol.languages.flatMap((language) =>
    (["responsible", "contact"] as const)
      .filter((name) => {
        return protocol.texts[language].consent[name] === defaultTexts[language].consent[name];
      })
      .map((name) => ({
        path: `texts.${language}.consent.${name}`,
        problem: "names nobody yet: participants need a person and an address to turn to",
      })),
  );
}

function adviceOnDesign(facts: StudyFacts): ProtocolFault[] {
  const main = mainClipsOf(facts);
  const systems = new Set(main.map((clip) => clip.system)).size;
  const intents = new Set(main.map((clip) => clip.intent)).size;
  const cells = new Set(main.map(({ system, intent }) => JSON.stringify([system, intent]))).size;
  const rule = neighbourRuleFor(systems, intents);
  const advice: ProtocolFault[] = [];
  if (!rule.systems) {
    advice.push({ path: "systems", problem: "fewer than three: neighbours may share a system" });
  }
  if (!rule.intents) {
    advice.push({ path: "intents", problem: "fewer than three: neighbours may share an intent" });
  }
  const empty = systems * intents - cells;
  if (empty > 0) advice.push({ path: "clips", problem: `${empty} cells hold no clip` });
  return advice;
}

function adviceOnEnd({ end }: Protocol): ProtocolFault[] {
  if (Object.values(end).some((value) => value !== null)) return [];
  return [{ path: "end", problem: "nothing ends the study but closing it by hand" }];
}

/**
 * Says what a researcher should look at before opening, though none of it keeps the study closed.
 *
 * @example whatToReview(defaultProtocol(), facts).some((advice) => advice.path === "end") // true
 */
export function whatToReview(protocol: Protocol, facts: StudyFacts): ProtocolFault[] {
  return [
    ...adviceOnNames(protocol, facts),
    ...adviceOnConsent(protocol),
    ...adviceOnDesign(facts),
    ...adviceOnEnd(protocol),
  ];
}
