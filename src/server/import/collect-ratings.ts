import { clipKey } from "#core/ratings/published-name.ts";
import { type ClipShelf, pathKey } from "./clip-shelf.ts";
import type { IntentCatalogue } from "./collect-intents.ts";
import { type ImportFaults, quoteValue } from "./import-fault.ts";
import { findPublishedClip } from "./published-clips.ts";
import type { FolderTables } from "./read-tables.ts";
import { tableNames } from "./scan-folder.ts";
import type { ClipDraft, RatingDraft } from "./study-draft.ts";

const file = tableNames.ratings;

/** Beside a manifest a rating must be of one of its clips; otherwise its file name makes the clip. */
function clipFinder(shelf: ClipShelf, catalogue: IntentCatalogue, manifest: boolean) {
  return (audioFile: string, line: number): ClipDraft | string => {
    if (!manifest) return findPublishedClip(shelf, audioFile, catalogue, { file, line });
    const clip = shelf.byName.get(pathKey(audioFile)) ?? shelf.byName.get(clipKey(audioFile));
    const problem = `expected a clip of ${tableNames.manifest}, got ${quoteValue(audioFile)}`;
    return clip ?? problem;
  };
}

/** Reads the ratings in the source's order; the same user rates a clip once. */
export function collectRatings(
  shelf: ClipShelf,
  rows: FolderTables["ratings"],
  catalogue: IntentCatalogue,
  manifest: boolean,
  faults: ImportFaults,
): RatingDraft[] {
  const find = clipFinder(shelf, catalogue, manifest);
  const first = new Map<ClipDraft, Map<string, number>>();
  const ratings: RatingDraft[] = [];
  for (const { line, user, audio_file, valence, arousal } of rows) {
    const clip = find(audio_file, line);
    if (typeof clip === "string") {
      faults.skippable.push({ file, line, column: "audio_file", problem: clip });
      continue;
    }
    const lines = first.get(clip) ?? new Map<string, number>();
    const before = lines.get(user);
    if (before !== undefined) {
      const problem = `expected one rating per user and clip, ${quoteValue(user)} rated ${quoteValue(audio_file)} on line ${before}`;
      faults.skippable.push({ file, line, column: "audio_file", problem });
      continue;
    }
    first.set(clip, lines.set(user, line));
    ratings.push({ user, clip, valence, arousal });
  }
  return ratings;
}
