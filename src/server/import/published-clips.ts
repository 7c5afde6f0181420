import {
  clipKey,
  type PublishedName,
  parsePublishedName,
  publishedKey,
} from "#core/ratings/published-name.ts";
import { type ClipShelf, shelve } from "./clip-shelf.ts";
import type { IntentCatalogue } from "./collect-intents.ts";
import { type ImportFaults, quoteValue } from "./import-fault.ts";
import type { FolderTables } from "./read-tables.ts";
import { type ImportFolder, tableNames } from "./scan-folder.ts";
import type { ClipDraft, Origin } from "./study-draft.ts";

function publishedClip(name: PublishedName, file: string, origin: Origin): ClipDraft {
  const sourceName = file.slice(file.lastIndexOf("/") + 1);
  const none = { targetValence: null, targetArousal: null, start: null, audio: null };
  return { role: "main", ...name, sourceName, ...none, origin };
}

function nameProblem(file: string, catalogue: IntentCatalogue): string {
  const intents = [...catalogue.targets.keys()].join(", ");
  const form = "{system}_{intent}_{index}_crop.wav";
  return `expected ${form} with a known intent (${intents}), got ${quoteValue(file)}`;
}

/**
 * Finds the clip of a published file name, adding it when it is new.
 *
 * @returns the clip, or what is wrong with the name
 */
export function findPublishedClip(
  shelf: ClipShelf,
  file: string,
  catalogue: IntentCatalogue,
  origin: Origin,
): ClipDraft | string {
  const known = shelf.byName.get(clipKey(file));
  if (known) return known;
  const name = parsePublishedName(file, catalogue.targets.keys());
  if (!name) return nameProblem(file, catalogue);
  const clip = publishedClip(name, file, origin);
  const other = shelve(shelf, clip, [clipKey(file)]);
  if (!other) return clip;
  return `expected one name per clip, got ${quoteValue(file)} beside ${quoteValue(other.sourceName)}`;
}

/** Adds the clips of `clips_metadata.csv`, whose columns must say what the file names say. */
export function addListedClips(
  shelf: ClipShelf,
  rows: FolderTables["clips"],
  catalogue: IntentCatalogue,
  faults: ImportFaults,
): void {
  const file = tableNames.clips;
  const seen = new Set<ClipDraft>();
  for (const { line, audio_file, model, emotion, file_index } of rows) {
    const fault = (column: string, problem: string) =>
      faults.skippable.push({ file, line, column, problem });
    const key = publishedKey({ system: model, intent: emotion, index: file_index });
    if (!catalogue.targets.has(emotion)) {
      const intents = [...catalogue.targets.keys()].join(", ");
      fault("emotion", `expected a known intent (${intents}), got ${quoteValue(emotion)}`);
    } else if (clipKey(audio_file) !== key) {
      const expected = quoteValue(`${key}_crop.wav`);
      fault(
        "audio_file",
        `expected ${expected} as the row's cells say, got ${quoteValue(audio_file)}`,
      );
    } else {
      const clip = findPublishedClip(shelf, audio_file, catalogue, { file, line });
      if (typeof clip === "string") fault("audio_file", clip);
      else if (seen.has(clip))
        fault("audio_file", "expected each clip once, this one is listed above");
      else seen.add(clip);
    }
  }
}

/** Gives the audio of `music_clips/` to its clips; what has no clip yet becomes one. */
export function addPublishedAudio(
  shelf: ClipShelf,
  folder: ImportFolder,
  catalogue: IntentCatalogue,
  faults: ImportFaults,
): void {
  for (const file of folder.audio.filter((one) => one.startsWith("music_clips/"))) {
    const clip = findPublishedClip(shelf, file, catalogue, { file });
    if (typeof clip === "string") {
      faults.skippable.push({ file, problem: clip });
      continue;
    }
    const parent = file.split("/").at(-2);
    if (parent !== "music_clips" && parent !== clip.system) {
      const problem = `expected the folder of ${quoteValue(clip.system ?? "")}, got ${quoteValue(parent ?? "")}`;
      faults.skippable.push({ file, problem });
    } else if (clip.audio !== null) {
      const problem = `expected one audio file per clip, ${quoteValue(clip.audio)} is the same clip`;
      faults.skippable.push({ file, problem });
    } else {
      clip.audio = file;
    }
  }
}
