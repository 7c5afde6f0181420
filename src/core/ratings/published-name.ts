/** Where a clip of the published layout belongs, as its file name says. */
export interface PublishedName {
  system: string;
  intent: string;
  /** The clip's number within its cell. */
  index: number;
}

/**
 * The name by which a clip is known whatever its folder, its ending and whether it was cropped.
 *
 * @param file a file name or path; folders are parted by `/` or `\`
 * @example clipKey("music_clips/Suno/Suno_sad_3_crop.wav") // "Suno_sad_3"
 */
export function clipKey(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return base.replace(/\.[A-Za-z0-9]+$/, "").replace(/_crop$/, "");
}

function splitAtIntent(head: string, intents: Iterable<string>): [string, string] | null {
  let longest = "";
  for (const intent of intents) {
    if (intent.length > longest.length && head.endsWith(`_${intent}`)) longest = intent;
  }
  const system = head.slice(0, -longest.length - 1);
  return longest === "" || system === "" ? null : [system, longest];
}

/**
 * Reads a file name of the published layout, `{system}_{intent}_{index}_crop.wav`.
 *
 * @param file a file name or path; `_crop` and the ending do not matter
 * @param intents the study's intents; the longest one that fits wins, so that keys may hold `_`
 * @returns null when the name is not of that form or names no known intent
 * @example parsePublishedName("Suno_sad_3_crop.wav", ["sad"])
 * // { system: "Suno", intent: "sad", index: 3 }
 */
export function parsePublishedName(file: string, intents: Iterable<string>): PublishedName | null {
  const match = /^(.+)_(\d{1,6})$/.exec(clipKey(file));
  const split = splitAtIntent(match?.[1] ?? "", intents);
  if (!match || !split) return null;
  return { system: split[0], intent: split[1], index: Number(match[2]) };
}

/**
 * The key of a clip in the published layout.
 *
 * @example publishedKey({ system: "Suno", intent: "sad", index: 3 }) // "Suno_sad_3"
 */
export function publishedKey(name: PublishedName): string {
  return `${name.system}_${name.intent}_${name.index}`;
}
