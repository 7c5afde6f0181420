import { createRandom } from "#core/random.ts";
import type { CountedClip } from "./cells.ts";
import { pickLeastRated } from "./choose-main-clips.ts";
import type { PlannedTrial } from "./planned-trial.ts";

export interface ReplacementRequest {
  /** The seed of the participant's list. */
  seed: string | number;
  /** The list as it stands, earlier replacements included. */
  trials: readonly PlannedTrial[];
  /** The clips of the void trial's cell that may be heard, with the counts of this moment. */
  cell: readonly CountedClip[];
}

/**
 * Finds what a void main trial is made up with: one of the least rated clips of its cell that is
 * not in the participant's list, at the end of the list.
 *
 * @returns null when the cell has no other clip
 * @example replacementFor({ seed: 1, trials, cell })?.position // trials.length + 1
 */
export function replacementFor({ seed, trials, cell }: ReplacementRequest): PlannedTrial | null {
  const listed = new Set(trials.map((trial) => trial.clip));
  const others = cell.filter((clip) => !listed.has(clip.id)).sort((a, b) => a.id - b.id);
  const random = createRandom(`${seed}:replacement:${trials.length}`);
  const clip = pickLeastRated(others, random);
  if (clip === null) return null;
  return {
    position: (trials.at(-1)?.position ?? 0) + 1,
    kind: "main",
    block: trials.at(-1)?.block ?? 1,
    clip: clip.id,
    catchValues: null,
  };
}
