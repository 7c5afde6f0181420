import { createRandom, type Random } from "#core/random.ts";
import { type AssignmentRequest, assignFrom } from "./assign.ts";
import { type CellTable, layOutCells } from "./cells.ts";
import { type ClipPlaces, clipPlaces, type ListLimits, limitsOfList } from "./limits-of-list.ts";
import { planStarts } from "./plan-starts.ts";
import type { PlannedTrial } from "./planned-trial.ts";
import type { Protocol } from "./protocol.ts";

export interface DesignRequest
  extends Pick<AssignmentRequest, "clips" | "practice" | "anchors" | "session" | "scaleOrder"> {
  /** How many finish. */
  participants: number;
  /** The share of all who start that leaves before the end, 0 to below 1. */
  dropout: number;
  /** How many are at work at once. */
  concurrent?: number;
  /** Whether a leaver's answers count. */
  unfinished?: Protocol["session"]["unfinished"];
  seed: string | number;
}

export interface DesignOutcome {
  participants: number;
  dropouts: number;
  /** Ratings that count, over all main clips; `sd` divides by the number of clips. */
  ratingsPerClip: { min: number; max: number; mean: number; sd: number };
  /** The worst of all lists; `sameNeighbours` is their sum. */
  perParticipant: ListLimits;
}

/** A person at work: the list, how far it is done, and after how many trials it ends. */
interface Session {
  trials: PlannedTrial[];
  done: number;
  endsAfter: number;
}

function changeTaken(trials: readonly PlannedTrial[], places: ClipPlaces, change: number): void {
  for (const { kind, clip } of trials) {
    const counted = kind === "main" ? places.byId.get(clip) : undefined;
    if (counted) counted.taken += change;
  }
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

function startSession(
  request: DesignRequest,
  places: ClipPlaces,
  table: CellTable,
  participantNumber: number,
  leaves: boolean,
  random: Random,
): Session {
  const seed = `${request.seed}:${participantNumber}`;
  const { trials } = assignFrom(table, { ...request, seed, participantNumber });
  changeTaken(trials, places, 1);
  const endsAfter = leaves ? random.integer(trials.length) : trials.length;
  return { trials, done: 0, endsAfter };
}

/** Gives back what a leaver did not answer, or everything where unfinished sessions are dropped. */
function endSession(session: Session, places: ClipPlaces, unfinished: "keep" | "drop"): void {
  if (session.endsAfter === session.trials.length) return;
  changeTaken(session.trials.slice(unfinished === "keep" ? session.endsAfter : 0), places, -1);
}

/**
 * Tries a study's assignment before a single person is paid: people start one after the other,
 * `concurrent` are at work at once and answer in random turns, some leave at a trial that is
 * equally likely anywhere, and what they leave returns to the study. Nothing is written.
 *
 * @param request its clips' `taken` say where to begin: 0, or the counts of the present
 * @throws DesignError when the cells cannot give so many main clips in balance
 * @example designStudy({ ...study, participants: 111, dropout: 0.2, seed: 1 }).dropouts // 28
 */
export function designStudy(request: DesignRequest): DesignOutcome {
  const { participants, dropout, concurrent = 10, unfinished = "keep", seed } = request;
  const random = createRandom(`${seed}:design`);
  const clips = request.clips.map((clip) => ({ ...clip }));
  const places = clipPlaces(clips);
  const table = layOutCells(clips);
  const starts = planStarts(participants, dropout, random);
  const working: Session[] = [];
  let started = 0;
  let limits = { maxPerCell: 0, maxSystemSpread: 0, maxIntentSpread: 0, sameNeighbours: 0 };
  while (started < starts.length || working.length > 0) {
    while (working.length < concurrent && started < starts.length) {
      const leaves = starts[started++] ?? false;
      const session = startSession(request, places, table, started, leaves, random);
      limits = addLimits(limits, limitsOfList(session.trials, places));
      working.push(session);
    }
    advance(working, places, unfinished, random);
  }
  return {
    participants,
    dropouts: starts.length - participants,
    ratingsPerClip: summarise(clips.map((clip) => clip.taken)),
    perParticipant: limits,
  };
}

/** One person at work, chosen at random, ends a trial or the session. */
function advance(
  working: Session[],
  places: ClipPlaces,
  unfinished: "keep" | "drop",
  random: Random,
): void {
  const turn = random.integer(working.length);
  const session = working[turn];
  if (session === undefined) return;
  if (session.done < session.endsAfter) {
    session.done += 1;
    return;
  }
  endSession(session, places, unfinished);
  working.splice(turn, 1);
}
