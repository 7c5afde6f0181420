import type { Random } from "#core/random.ts";
import type { Cell, CellTable, CountedClip } from "./cells.ts";
import { chooseCells } from "./choose-cells.ts";

/** A clip chosen for a participant, with the numbers of its system and intent. */
export interface ChosenClip {
  id: number;
  system: number;
  intent: number;
}

/** Cost of one rating more in a cell; finer steps are its mean, then chance. */
const STEP = 2 ** 20;

function leastTaken(cell: Cell): number {
  return cell.clips.reduce((least, clip) => Math.min(least, clip.taken), Number.POSITIVE_INFINITY);
}

function meanTaken(cell: Cell): number {
  return cell.clips.reduce((sum, clip) => sum + clip.taken, 0) / cell.clips.length;
}

/**
 * How little a cell needs ratings, from 0: the count of its least rated clip, then how far its
 * clips have come on average, then chance.
 */
function costsOf(cells: readonly Cell[], random: Random): number[] {
  const levels = cells.map((cell) => leastTaken(cell) + meanTaken(cell));
  const lowest = Math.min(...levels);
  return levels.map((level) => Math.round((level - lowest) * STEP) + random.integer(STEP / 64));
}

/** One of the least rated clips of a cell, each equally likely. */
export function pickLeastRated(clips: readonly CountedClip[], random: Random): CountedClip | null {
  const least = Math.min(...clips.map((clip) => clip.taken));
  const candidates = clips.filter((clip) => clip.taken === least);
  return candidates[random.integer(Math.max(1, candidates.length))] ?? null;
}

/**
 * Chooses a participant's main clips: one from each of `count` cells, numbers per system and per
 * intent that differ by at most one, and the least rated cells and clips first.
 *
 * @returns the clips in no particular order; null when the design cannot keep these rules
 */
export function chooseMainClips(
  table: CellTable,
  count: number,
  random: Random,
): ChosenClip[] | null {
  const costs = costsOf(table.cells, random);
  const choices = table.cells.map(({ system, intent }, place) => ({
    system,
    intent,
    cost: costs[place] ?? 0,
  }));
  const places = chooseCells(choices, table.systems, table.intents, count);
  if (places === null) return null;
  return places.flatMap((place) => {
    const cell = table.cells[place];
    const clip = cell ? pickLeastRated(cell.clips, random) : null;
    return cell && clip ? [{ id: clip.id, system: cell.system, intent: cell.intent }] : [];
  });
}
