import { type CountedClip, layOutCells } from "./cells.ts";
import { chooseCells } from "./choose-cells.ts";

type ClipInCell = Pick<CountedClip, "system" | "intent">;

/**
 * The most main clips per participant, up to those wanted, that the cells can give in balance: one
 * per cell, numbers per system and per intent that differ by at most one.
 *
 * @param clips the study's main clips that may be heard
 * @param wanted whole number from 1
 * @returns 0 when there is no clip, else from 1 to `wanted`
 * @example mostBalancedMainClips(clipsOfAimoclips, 56) // 56
 */
export function mostBalancedMainClips(clips: readonly ClipInCell[], wanted: number): number {
  const table = layOutCells(clips.map((clip, id) => ({ ...clip, id, taken: 0 })));
  const choices = table.cells.map(({ system, intent }) => ({ system, intent, cost: 0 }));
  for (let count = Math.min(wanted, choices.length); count > 0; count--) {
    if (chooseCells(choices, table.systems, table.intents, count) !== null) return count;
  }
  return 0;
}
