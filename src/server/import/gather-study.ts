import { type ClipShelf, emptyShelf } from "./clip-shelf.ts";
import { chooseIntents, collectIntents } from "./collect-intents.ts";
import { collectRatings } from "./collect-ratings.ts";
import { collectSystems } from "./collect-systems.ts";
import type { ImportFaults } from "./import-fault.ts";
import { addManifestClips, unlistedAudio } from "./manifest-clips.ts";
import { addListedClips, addPublishedAudio } from "./published-clips.ts";
import type { FolderTables } from "./read-tables.ts";
import { type ImportFolder, tableNames } from "./scan-folder.ts";
import type { ClipDraft, RatingDraft, StudyDraft } from "./study-draft.ts";

function keysOf(shelf: ClipShelf, key: "system" | "intent"): Set<string> {
  return new Set(shelf.clips.flatMap((clip) => clip[key] ?? []));
}

/** Says where `clips_metadata.csv` counts other ratings than there are. */
function countWarnings(
  shelf: ClipShelf,
  rows: FolderTables["clips"],
  ratings: readonly RatingDraft[],
): string[] {
  if (rows.length === 0) return [];
  const counts = new Map<ClipDraft, number>();
  for (const { clip } of ratings) counts.set(clip, (counts.get(clip) ?? 0) + 1);
  const clips = new Map(shelf.clips.map((clip) => [clip.sourceName, clip]));
  const other = rows.filter((row) => {
    const clip = clips.get(row.audio_file);
    return clip && (counts.get(clip) ?? 0) !== row.num_annotators;
  });
  if (other.length === 0) return [];
  const { clips: listed, ratings: rated } = tableNames;
  return [
    `${listed}: num_annotators differs from ${rated} for ${other.length} of ${rows.length} clips`,
  ];
}

/**
 * Makes a study of what a folder's tables and file names say. What is wrong is noted as a fault
 * and left out.
 */
export function gatherStudy(
  folder: ImportFolder,
  tables: FolderTables,
  faults: ImportFaults,
): StudyDraft {
  const shelf = emptyShelf();
  const catalogue = collectIntents(tables, faults);
  const manifest = folder.tables.has("manifest");
  addManifestClips(shelf, tables.manifest, folder, catalogue, faults);
  const ratings = collectRatings(shelf, tables.ratings, catalogue, manifest, faults);
  addListedClips(shelf, tables.clips, catalogue, faults);
  if (!manifest) addPublishedAudio(shelf, folder, catalogue, faults);
  const warnings = [
    ...(manifest ? unlistedAudio(shelf, folder) : []),
    ...countWarnings(shelf, tables.clips, ratings),
  ];
  const systems = collectSystems(tables.systems, keysOf(shelf, "system"), warnings, faults);
  const intents = chooseIntents(catalogue, keysOf(shelf, "intent"));
  return { systems, intents, clips: shelf.clips, ratings, warnings };
}
