import { type Placeholder, placeholders, placeholdersIn } from "./fill-text.ts";
import type { Language } from "./language.ts";
import type { Protocol, ProtocolFault } from "./protocol.ts";

/** A protocol's text with its place, such as `consent.ticks.age`. */
interface NamedText {
  path: string;
  text: string;
}

function textsBelow(value: object, path: string): NamedText[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const innerPath = path === "" ? name : `${path}.${name}`;
    if (typeof inner === "string") return [{ path: innerPath, text: inner }];
    return typeof inner === "object" && inner !== null ? textsBelow(inner, innerPath) : [];
  });
}

/** Every text of a language, by its path below the language. */
export function textsOf(protocol: Protocol, language: Language): NamedText[] {
  return textsBelow(protocol.texts[language], "");
}

/** Whether a text is shown at all under this protocol, so that it must not be empty. */
function isNeeded(path: string, protocol: Protocol): boolean {
  if (path === "consent.ethicsNumber") return false;
  if (path === "consent.release" || path === "consent.ticks.release") {
    return protocol.consent.askRelease;
  }
  if (path === "consent.ticks.hearing") return protocol.questions.hearing;
  if (path === "catchInstruction") return protocol.session.catchTrials > 0;
  if (path === "screenedOut") return protocol.soundCheck.onFail === "screen-out";
  if (path.startsWith("scales.soundQuality.")) return protocol.scales.soundQuality;
  return true;
}

function isAllowed(name: string, path: string, protocol: Protocol): boolean {
  if (!placeholders.includes(name as Placeholder)) return false;
  if (name === "value") return path === "catchInstruction";
  if (name === "systems") return path === "debriefing" || protocol.disclosesSystems;
  return true;
}

function problemsOf({ path, text }: NamedText, protocol: Protocol): string[] {
  if (text === "") return isNeeded(path, protocol) ? ["is empty"] : [];
  const names = placeholdersIn(text);
  const problems = names
    .filter((name) => !isAllowed(name, path, protocol))
    .map((name) => `names {${name}}, which has no value here`);
  const lacksValue = path === "catchInstruction" && !names.includes("value");
  return lacksValue ? [...problems, "does not say {value}, the number to choose"] : problems;
}

/** What is missing or wrong in the texts of one language. */
export function faultsInTexts(protocol: Protocol, language: Language): ProtocolFault[] {
  return textsOf(protocol, language).flatMap((text) =>
    problemsOf(text, protocol).map((problem) => ({
      path: `texts.${language}.${text.path}`,
      problem,
    })),
  );
}

/**
 * The languages that can be shown: offered, and with complete texts.
 *
 * @example completeLanguages(defaultProtocol()) // ["en", "ko"]
 */
export function completeLanguages(protocol: Protocol): Language[] {
  return protocol.languages.filter((language) => faultsInTexts(protocol, language).length === 0);
}
