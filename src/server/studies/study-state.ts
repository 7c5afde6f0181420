import type { StudyState } from "#db/enums.ts";

/** What a study can become. Closing is final: results may have been looked at since. */
const NEXT: Record<StudyState, readonly StudyState[]> = {
  draft: ["open"],
  open: ["paused", "closed"],
  paused: ["open", "closed"],
  closed: [],
};

/** The states that a study in this one can be set to. */
export function nextStates(state: StudyState): readonly StudyState[] {
  return NEXT[state];
}
