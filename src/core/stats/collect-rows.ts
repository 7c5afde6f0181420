import { AnalysisInputError } from "#core/stats/design.ts";
import type { AnalysisInput, RatingInput } from "#core/stats/input.ts";

/** Columns of ratings in the input's order. */
export interface Rows {
  clip: Uint32Array;
  rater: Uint32Array;
  valence: Uint8Array;
  arousal: Uint8Array;
  row: Uint32Array;
}

function requireScaleValue(value: number, field: string, rating: RatingInput) {
  if (Number.isInteger(value) && value >= 1 && value <= 9) return;
  const where = `rating of "${rating.clip}" by ${rating.participant}`;
  throw new AnalysisInputError(`${where}: ${field} is ${value}, expected a whole number 1 to 9`);
}

/**
 * Collects the ratings of one kind by numbered participants, naming clip and participant by number.
 * @param clips numbers of the clips by key; an anchor rating of a clip without target is passed over
 * @throws AnalysisInputError for a main rating of an unknown clip, or a value off the scale
 */
export function collectRows(
  { ratings }: AnalysisInput,
  kind: "main" | "anchor",
  clips: ReadonlyMap<string, number>,
  participants: ReadonlyMap<string, number>,
): Rows {
  const most = ratings.length;
  const clip = new Uint32Array(most);
  const rater = new Uint32Array(most);
  const valence = new Uint8Array(most);
  const arousal = new Uint8Array(most);
  const row = new Uint32Array(most);
  let size = 0;
  ratings.forEach((rating, index) => {
    if ((rating.kind ?? "main") !== kind) return;
    const who = participants.get(rating.participant);
    if (who === undefined) return;
    const what = clips.get(rating.clip);
    if (what === undefined) {
      if (kind === "anchor") return;
      throw new AnalysisInputError(
        `rating by ${rating.participant}: no main clip "${rating.clip}"`,
      );
    }
    requireScaleValue(rating.valence, "valence", rating);
    requireScaleValue(rating.arousal, "arousal", rating);
    clip[size] = what;
    rater[size] = who;
    valence[size] = rating.valence;
    arousal[size] = rating.arousal;
    row[size] = index;
    size++;
  });
  return {
    clip: clip.subarray(0, size),
    rater: rater.subarray(0, size),
    valence: valence.subarray(0, size),
    arousal: arousal.subarray(0, size),
    row: row.subarray(0, size),
  };
}
