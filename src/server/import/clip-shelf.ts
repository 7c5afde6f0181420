import path from "node:path";
import { clipKey } from "#core/ratings/published-name.ts";
import type { ClipDraft } from "./study-draft.ts";

/** The clips found so far, to be found again by the names they go by and by their place. */
export interface ClipShelf {
  clips: ClipDraft[];
  byName: Map<string, ClipDraft>;
  byPlace: Map<string, ClipDraft>;
}

export function emptyShelf(): ClipShelf {
  return { clips: [], byName: new Map(), byPlace: new Map() };
}

function placeOf({ role, system, intent, index }: ClipDraft): string {
  return JSON.stringify([role, system, intent, index]);
}

/** Adds a clip unless its place (cell or role, and index) is taken; then gives who has it. */
export function shelve(shelf: ClipShelf, clip: ClipDraft, names: string[]): ClipDraft | null {
  const place = placeOf(clip);
  const other = shelf.byPlace.get(place);
  if (other) return other;
  shelf.clips.push(clip);
  shelf.byPlace.set(place, clip);
  for (const name of names) if (!shelf.byName.has(name)) shelf.byName.set(name, clip);
  return null;
}

/** The next free index of a cell or role, from 1. */
export function nextIndex(shelf: ClipShelf, clip: ClipDraft): number {
  let index = 1;
  while (shelf.byPlace.has(placeOf({ ...clip, index }))) index++;
  return index;
}

/** A path without its file's ending and `_crop`: folders tell equal file names apart. */
export function pathKey(file: string): string {
  const normal = path.posix.normalize(file.replaceAll("\\", "/"));
  return path.posix.join(path.posix.dirname(normal), clipKey(normal));
}
