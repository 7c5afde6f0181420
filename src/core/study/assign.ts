import { createRandom, type Random } from "#core/random.ts";
import { type CellTable, type CountedClip, layOutCells } from "./cells.ts";
import { type AnchorClip, chooseAnchors } from "./choose-anchors.ts";
import { type ChosenClip, chooseMainClips } from "./choose-main-clips.ts";
import { type Hearing, insertRepeats } from "./insert-repeats.ts";
import { type NeighbourRule, neighbourRuleFor } from "./neighbour-rule.ts";
import { countClashes, orderClips } from "./order-clips.ts";
import { planCatchTrials } from "./plan-catch-trials.ts";
import type { Insertion, LooseTrial, PlannedTrial } from "./planned-trial.ts";
import type { Protocol } from "./protocol.ts";
import { countRepeats } from "./session-length.ts";
import { spreadGaps } from "./spread-gaps.ts";

/** Names the rules below in the database: another version may give other lists for a seed. */
export const ASSIGNMENT_ALGORITHM = "balanced-1";

/** How often other cells are chosen when those chosen cannot be ordered without clashes. */
const CHOICES = 5;

/** The protocol's numbers that shape a list of trials. */
export type SessionShape = Pick<
  Protocol["session"],
  | "mainClips"
  | "practiceClips"
  | "anchors"
  | "catchTrials"
  | "repeatsShare"
  | "repeatsMinDistance"
  | "breakEvery"
>;

export interface AssignmentRequest {
  /** Any text or number; stored, so that the list can be made again. */
  seed: string | number;
  /** The participant's number in the study, from 1. */
  participantNumber: number;
  /** The study's main clips that may be heard, with the counts of this moment. */
  clips: readonly CountedClip[];
  /** Ids of the practice clips in the order in which everybody hears them. */
  practice: readonly number[];
  anchors: readonly AnchorClip[];
  session: SessionShape;
  scaleOrder: Protocol["scales"]["order"];
}

export interface Assignment {
  /** Which scale comes first, in every trial of this participant. */
  firstScale: "valence" | "arousal";
  trials: PlannedTrial[];
  /** Neighbours that share a system or an intent where the rule holds; 0 unless impossible. */
  sameNeighbours: number;
}

/** A design for which no list keeps the rules; the message says what to change. */
export class DesignError extends Error {
  override name = "DesignError";
}

function firstScaleFor({ scaleOrder, participantNumber }: Omit<AssignmentRequest, "clips">) {
  if (scaleOrder === "valence-first") return "valence";
  if (scaleOrder === "arousal-first") return "arousal";
  return participantNumber % 2 === 1 ? "valence" : "arousal";
}

/** Main clips in the order in which they are heard, without clashes where that can be had. */
function orderedMainClips(
  table: CellTable,
  count: number,
  rule: NeighbourRule,
  random: Random,
): ChosenClip[] {
  let best: ChosenClip[] | null = null;
  for (let choice = 0; choice < CHOICES; choice++) {
    const chosen = chooseMainClips(table, count, random);
    if (chosen === null) break;
    const order = orderClips(chosen, rule, random);
    if (countClashes(order, rule) === 0) return order;
    if (best === null || countClashes(order, rule) < countClashes(best, rule)) best = order;
  }
  if (best !== null) return best;
  throw new DesignError(
    `${count} main clips per participant cannot be chosen from ${table.cells.length} cells of ` +
      `${table.systems} systems and ${table.intents} intents so that the numbers per system and ` +
      "per intent differ by at most one: lower the number of main clips or fill the empty cells",
  );
}

/** Puts each insertion before the entry it names. */
function insertAll(hearings: readonly Hearing[], insertions: readonly Insertion[]): LooseTrial[] {
  const before = (gap: number): LooseTrial[] =>
    insertions.flatMap((insertion) => (insertion.gap === gap ? [insertion.trial] : []));
  const heard = hearings.flatMap(({ kind, id }, place): LooseTrial[] => [
    ...before(place),
    { kind, clip: id, catchValues: null },
  ]);
  return [...heard, ...before(hearings.length)];
}

function withPositions(
  practice: readonly number[],
  rest: readonly LooseTrial[],
  breakEvery: number | null,
): PlannedTrial[] {
  const first = practice.map((clip, place): PlannedTrial => {
    return { position: place + 1, kind: "practice", block: 0, clip, catchValues: null };
  });
  const others = rest.map((trial, place): PlannedTrial => {
    const block = 1 + Math.floor(place / (breakEvery ?? rest.length));
    return { position: first.length + place + 1, block, ...trial };
  });
  return [...first, ...others];
}

/**
 * Makes one participant's list of trials.
 *
 * Practice clips come first. Then the main clips, at most one per cell, their numbers per system
 * and per intent differing by at most one, the least rated cells and clips first; no two
 * neighbours share a system or an intent (a dimension with fewer than three values is left
 * out). Repeats follow their clip at the protocol's distance; anchors and catch trials are
 * spread. Same request, same list.
 *
 * @throws DesignError when the cells cannot give so many main clips in balance
 * @example assign({ seed: 1, participantNumber: 1, clips, practice, anchors, session, scaleOrder })
 */
export function assign(request: AssignmentRequest): Assignment {
  return assignFrom(layOutCells(request.clips), request);
}

/** The same as `assign` for clips that are laid out already, for those who make many lists. */
export function assignFrom(
  table: CellTable,
  request: Omit<AssignmentRequest, "clips">,
): Assignment {
  const { session } = request;
  const random = createRandom(request.seed);
  const rule = neighbourRuleFor(table.systems, table.intents);
  const order = orderedMainClips(table, session.mainClips, rule, random);
  const repeats = countRepeats(session);
  const hearings = insertRepeats(order, repeats, session.repeatsMinDistance, rule, random);
  const practice = request.practice.slice(0, session.practiceClips);
  const insertions = planInsertions(request, hearings, practice, rule, random);
  return {
    firstScale: firstScaleFor(request),
    trials: withPositions(practice, insertAll(hearings, insertions), session.breakEvery),
    sameNeighbours: countClashes(order, rule),
  };
}

function planInsertions(
  { anchors, session }: Omit<AssignmentRequest, "clips">,
  hearings: readonly Hearing[],
  practice: readonly number[],
  rule: NeighbourRule,
  random: Random,
): Insertion[] {
  const chosen = chooseAnchors(anchors, session.anchors, random);
  const gaps = spreadGaps(hearings.length, chosen.length, new Set(), random);
  const planned = chosen.map((clip, i): Insertion => {
    return { gap: gaps[i] ?? 1, trial: { kind: "anchor", clip, catchValues: null } };
  });
  const catches = planCatchTrials(
    hearings,
    session.catchTrials,
    new Set(gaps),
    practice,
    rule,
    random,
  );
  return [...planned, ...catches];
}
