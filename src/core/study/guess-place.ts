import { clipKey, parsePublishedName } from "#core/ratings/published-name.ts";

/** Where an uploaded file belongs, as far as its name tells. */
export interface GuessedPlace {
  role: "main" | "practice" | "anchor";
  /** Null unless the role is main and the name tells it. */
  system: string | null;
  intent: string | null;
  /** Null where the name has no number at its end. */
  index: number | null;
}

function longestKey(keys: readonly string[], fits: (key: string) => boolean): string | null {
  return keys.filter(fits).sort((a, b) => b.length - a.length)[0] ?? null;
}

function indexOf(name: string): number | null {
  const digits = /(\d{1,6})$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * Guesses a clip's place from its file name: `{system}_{intent}_{index}`, or a name that begins
 * with `practice` or `anchor`. Upper and lower case do not matter; the study's spelling is given.
 *
 * @param file a file name or path
 * @example guessPlace("suno_sad_3.wav", ["Suno"], ["sad"])
 *   // { role: "main", system: "Suno", intent: "sad", index: 3 }
 */
export function guessPlace(
  file: string,
  systems: readonly string[],
  intents: readonly string[],
): GuessedPlace {
  const name = clipKey(file).toLowerCase();
  const index = indexOf(name);
  const role = (["practice", "anchor"] as const).find((word) => name.startsWith(word));
  const known = parsePublishedName(
    name,
    intents.map((intent) => intent.toLowerCase()),
  );
  const systemName = known?.system ?? name;
  const system = longestKey(systems, (key) =>
    known ? systemName === key.toLowerCase() : name.startsWith(`${key.toLowerCase()}_`),
  );
  if (role && system === null) return { role, system: null, intent: null, index };
  const intent = longestKey(intents, (key) => known?.intent === key.toLowerCase());
  return { role: "main", system, intent, index };
}
