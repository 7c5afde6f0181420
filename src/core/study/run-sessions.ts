import { createRandom, type Random } from "#core/random.ts";
import { type Assignment, type AssignmentRequest, assignFrom } from "./assign.ts";
import { type CellTable, layOutCells } from "./cells.ts";
import type { ClipPlaces } from "./limits-of-list.ts";
import { planStarts } from "./plan-starts.ts";
import type { PlannedTrial } from "./planned-trial.ts";
import type { Protocol } from "./protocol.ts";

export interface SessionsRequest
  extends Pick<AssignmentRequest, "practice" | "anchors" | "session" | "scaleOrder"> {
  /** How many finish. */
  participants: number;
  /** The share of all who start that leaves before the end, 0 to below 1. */
  dropout: number;
  /** How many are at work at once, from 1; 10 unless said. */
  concurrent?: number;
  /** The number in the study of the first who starts; 1 unless said. */
  firstNumber?: number;
  /** Whether a leaver's answers count. */
  unfinished?: Protocol["session"]["unfinished"];
  seed: string | number;
}

/** One person's session: a list of trials, of which the first `answered` are answered. */
export interface PlannedSession extends Assignment {
  /** The participant's number in the study. */
  number: number;
  /** What the list can be made from again. */
  seed: string;
  /** All trials of those who finish; from 0 to all but one of those who leave. */
  answered: number;
}

interface Working {
  session: PlannedSession;
  done: number;
}

function changeTaken(trials: readonly PlannedTrial[], places: ClipPlaces, change: number): void {
  for (const { kind, clip } of trials) {
    const counted = kind === "main" ? places.byId.get(clip) : undefined;
    if (counted) counted.taken += change;
  }
}

function startSession(
  request: SessionsRequest,
  table: CellTable,
  number: number,
  leaves: boolean,
  random: Random,
): PlannedSession {
  const seed = `${request.seed}:${number}`;
  const assignment = assignFrom(table, { ...request, seed, participantNumber: number });
  const { length } = assignment.trials;
  return { ...assignment, number, seed, answered: leaves ? random.integer(length) : length };
}

/** Gives back what a leaver did not answer, or everything where unfinished sessions are dropped. */
function endSession(
  { trials, answered }: PlannedSession,
  places: ClipPlaces,
  unfinished: "keep" | "drop",
): void {
  if (answered === trials.length) return;
  changeTaken(trials.slice(unfinished === "keep" ? answered : 0), places, -1);
}

/** One person at work, chosen at random, ends a trial or the session. */
function advance(
  working: Working[],
  places: ClipPlaces,
  unfinished: "keep" | "drop",
  random: Random,
): void {
  const turn = random.integer(working.length);
  const person = working[turn];
  if (person === undefined) return;
  if (person.done < person.session.answered) {
    person.done += 1;
    return;
  }
  endSession(person.session, places, unfinished);
  working.splice(turn, 1);
}

/**
 * Lets people start one after the other, `concurrent` at work at once, who answer in random turns.
 * Some leave at a trial that is equally likely anywhere, and what they leave returns to the study.
 *
 * @param places the study's main clips; their `taken` say where to begin, and are kept up to date:
 * after the last session they hold the ratings that count
 * @returns each session as it starts, by participant number
 * @throws DesignError when the cells cannot give so many main clips in balance
 * @example [...runSessions({ ...study, participants: 111, dropout: 0.2, seed: 1 }, places)].length // 139
 */
export function* runSessions(
  request: SessionsRequest,
  places: ClipPlaces,
): Generator<PlannedSession, void> {
  const { participants, dropout, concurrent = 10, firstNumber = 1, unfinished = "keep" } = request;
  const random = createRandom(`${request.seed}:design`);
  const table = layOutCells([...places.byId.values()]);
  const starts = planStarts(participants, dropout, random);
  const working: Working[] = [];
  let started = 0;
  while (started < starts.length || working.length > 0) {
    while (working.length < concurrent && started < starts.length) {
      const leaves = starts[started] ?? false;
      const session = startSession(request, table, firstNumber + started, leaves, random);
      changeTaken(session.trials, places, 1);
      started += 1;
      working.push({ session, done: 0 });
      yield session;
    }
    advance(working, places, unfinished, random);
  }
}
