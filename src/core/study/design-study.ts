import type { CountedClip } from "./cells.ts";
import { clipPlaces, type ListLimits, limitsOfList } from "./limits-of-list.ts";
import { countLeavers } from "./plan-starts.ts";
import { runSessions, type SessionsRequest } from "./run-sessions.ts";

export interface DesignRequest extends SessionsRequest {
  /** The study's main clips; `taken` says where to begin: 0, or the counts of the present. */
  clips: readonly CountedClip[];
}

export interface DesignOutcome {
  participants: number;
  dropouts: number;
  /** Ratings that count, over all main clips; `sd` divides by the number of clips. */
  ratingsPerClip: { min: number; max: number; mean: number; sd: number };
  /** The worst of all lists; `sameNeighbours` is their sum. */
  perParticipant: ListLimits;
}

function addLimits(worst: ListLimits, list: ListLimits): ListLimits {
  return {
    maxPerCell: Math.max(worst.maxPerCell, list.maxPerCell),
    maxSystemSpread: Math.max(worst.maxSystemSpread, list.maxSystemSpread),
    maxIntentSpread: Math.max(worst.maxIntentSpread, list.maxIntentSpread),
    sameNeighbours: worst.sameNeighbours + list.sameNeighbours,
  };
}

function summarise(counts: readonly number[]): DesignOutcome["ratingsPerClip"] {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  const sorted = [...counts].sort((a, b) => a - b);
  return {
    min: sorted[0] ?? 0,
    max: sorted.at(-1) ?? 0,
    mean,
    sd: Math.sqrt(squares / counts.length),
  };
}

/**
 * Tries a study's assignment before a single person is paid: the sessions of `runSessions`, of
 * which nothing is kept but how evenly the clips were rated. Nothing is written.
 *
 * @throws DesignError when the cells cannot give so many main clips in balance
 * @example designStudy({ ...study, participants: 111, dropout: 0.2, seed: 1 }).dropouts // 28
 */
export function designStudy(request: DesignRequest): DesignOutcome {
  const { participants, dropout } = request;
  const clips = request.clips.map((clip) => ({ ...clip }));
  const places = clipPlaces(clips);
  let limits = { maxPerCell: 0, maxSystemSpread: 0, maxIntentSpread: 0, sameNeighbours: 0 };
  for (const { trials } of runSessions(request, places)) {
    limits = addLimits(limits, limitsOfList(trials, places));
  }
  return {
    participants,
    dropouts: countLeavers(participants, dropout),
    ratingsPerClip: summarise(clips.map((clip) => clip.taken)),
    perParticipant: limits,
  };
}
