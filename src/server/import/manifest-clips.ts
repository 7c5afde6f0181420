import path from "node:path";
import { publishedKey } from "#core/ratings/published-name.ts";
import { type ClipShelf, nextIndex, pathKey, shelve } from "./clip-shelf.ts";
import type { IntentCatalogue } from "./collect-intents.ts";
import { type ImportFaults, quoteValue } from "./import-fault.ts";
import type { FolderTables } from "./read-tables.ts";
import { type ImportFolder, tableNames } from "./scan-folder.ts";
import type { ClipDraft } from "./study-draft.ts";

type ManifestTableRow = FolderTables["manifest"][number];

interface Problem {
  column: string;
  problem: string;
}

/** Finds a row's audio file, by its exact path or else without regard to `_crop` and the ending. */
function audioFinder(folder: ImportFolder): (file: string) => string | null {
  const exact = new Set(folder.audio);
  const near = new Map<string, string[]>();
  for (const file of folder.audio) {
    near.set(pathKey(file), [...(near.get(pathKey(file)) ?? []), file]);
  }
  return (file) => {
    const wanted = path.posix.normalize(file.replaceAll("\\", "/"));
    if (exact.has(wanted)) return wanted;
    const found = near.get(pathKey(wanted)) ?? [];
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}

function cellProblem(row: ManifestTableRow, catalogue: IntentCatalogue): Problem | null {
  if (row.system.trim() === "") return { column: "system", problem: "expected a system's key" };
  if (row.intent.trim() === "") return { column: "intent", problem: "expected an intent's key" };
  if (catalogue.targets.has(row.intent)) return null;
  const known = [...catalogue.targets.keys()].join(", ");
  const problem = `expected a known intent (${known}) or its target_valence and target_arousal, got ${quoteValue(row.intent)}`;
  return { column: "intent", problem };
}

function roleProblem(row: ManifestTableRow, catalogue: IntentCatalogue): Problem | null {
  const hasValence = row.target_valence !== undefined;
  const hasArousal = row.target_arousal !== undefined;
  if (hasValence !== hasArousal) {
    const column = hasValence ? "target_arousal" : "target_valence";
    return { column, problem: "expected both targets or neither" };
  }
  if ((row.role ?? "main") === "main") return cellProblem(row, catalogue);
  const used = row.system === "" ? "intent" : "system";
  if (row[used] !== "") {
    const problem = `expected an empty cell for a clip of role ${row.role}, got ${quoteValue(row[used])}`;
    return { column: used, problem };
  }
  if (row.role === "practice" || hasValence) return null;
  return { column: "target_valence", problem: "expected the anchor's own targets" };
}

function clipOf(row: ManifestTableRow, audio: string, shelf: ClipShelf): ClipDraft {
  const main = (row.role ?? "main") === "main";
  const clip: ClipDraft = {
    role: row.role ?? "main",
    system: main ? row.system : null,
    intent: main ? row.intent : null,
    index: row.index ?? 0,
    sourceName: row.file,
    targetValence: main ? null : (row.target_valence ?? null),
    targetArousal: main ? null : (row.target_arousal ?? null),
    start: row.start ?? null,
    audio,
    origin: { file: tableNames.manifest, line: row.line },
  };
  return row.index === undefined ? { ...clip, index: nextIndex(shelf, clip) } : clip;
}

function namesOf(clip: ClipDraft): string[] {
  const { system, intent, index } = clip;
  const names = [pathKey(clip.sourceName)];
  if (system !== null && intent !== null) names.push(publishedKey({ system, intent, index }));
  return names;
}

function placeProblem(other: ClipDraft): Problem {
  const line = other.origin.line;
  return { column: "index", problem: `expected another index than the clip of line ${line} has` };
}

/** Adds the clips of `manifest.csv`. Rows that give an index go first: the others fill the gaps. */
export function addManifestClips(
  shelf: ClipShelf,
  rows: FolderTables["manifest"],
  folder: ImportFolder,
  catalogue: IntentCatalogue,
  faults: ImportFaults,
): void {
  const findAudio = audioFinder(folder);
  const used = new Map<string, number>();
  const add = (row: ManifestTableRow): Problem | null => {
    const audio = findAudio(row.file);
    if (!audio) {
      const problem = `expected an audio file of this folder, got ${quoteValue(row.file)}`;
      return { column: "file", problem };
    }
    const before = used.get(audio);
    if (before)
      return { column: "file", problem: `expected each file once, it is on line ${before}` };
    const problem = roleProblem(row, catalogue);
    if (problem) return problem;
    const clip = clipOf(row, audio, shelf);
    const other = shelve(shelf, clip, namesOf(clip));
    if (other) return placeProblem(other);
    used.set(audio, row.line);
    return null;
  };
  const numbered = rows.filter((row) => row.index !== undefined);
  for (const row of [...numbered, ...rows.filter((row) => row.index === undefined)]) {
    const problem = add(row);
    const place = { file: tableNames.manifest, line: row.line };
    if (problem) faults.skippable.push({ ...place, ...problem });
  }
}

/** Says how many audio files the manifest does not speak of. */
export function unlistedAudio(shelf: ClipShelf, folder: ImportFolder): string[] {
  const used = new Set(shelf.clips.map((clip) => clip.audio));
  const left = folder.audio.filter((file) => !used.has(file));
  if (left.length === 0) return [];
  const files = left.length === 1 ? "1 audio file is" : `${left.length} audio files are`;
  return [
    `${files} not in ${tableNames.manifest} and left out: ${left[0]}${left.length > 1 ? ", ..." : ""}`,
  ];
}
