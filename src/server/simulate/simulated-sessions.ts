import { createRandom } from "#core/random.ts";
import { clipPlaces } from "#core/study/limits-of-list.ts";
import {
  type AxisModel,
  defaultPerceptionModel,
  simulateClip,
} from "#core/study/perception-model.ts";
import type { Protocol } from "#core/study/protocol.ts";
import { NEUTRAL } from "#core/study/quadrant.ts";
import { type PlannedSession, runSessions } from "#core/study/run-sessions.ts";
import {
  type HeardByAll,
  type SimulatedAnswer,
  simulateSession,
} from "#core/study/simulate-session.ts";
import { type SimulationClip, toStudyClips } from "./load-simulation-clips.ts";
import { type Attendance, sessionRules } from "./simulation-request.ts";

/** A session with all that was answered in it. */
export interface SimulatedSession extends PlannedSession {
  answers: SimulatedAnswer[];
  /** Summed length of the clips that were answered. */
  heardMs: number;
}

export interface SimulatedSessions {
  sessions: SimulatedSession[];
  /** Ratings that count of every main clip, by its id. */
  taken: Map<number, number>;
}

export interface SimulationInput extends Attendance {
  protocol: Protocol;
  clips: readonly SimulationClip[];
  firstNumber: number;
}

/** What a clip is heard as in this simulation; equal in a copy of the study, by the clip's name. */
function hearClip(clip: SimulationClip, { seed, protocol }: SimulationInput): HeardByAll {
  const { access, sourceName, durationMs } = clip;
  const random = createRandom(`${seed}:clip:${sourceName}`);
  const onAxis = (axis: AxisModel, target: number) => {
    return { target, value: simulateClip(axis, { target, access }, random) };
  };
  return {
    access,
    valence: onAxis(defaultPerceptionModel.valence, clip.targetValence ?? NEUTRAL),
    arousal: onAxis(defaultPerceptionModel.arousal, clip.targetArousal ?? NEUTRAL),
    milliseconds: durationMs ?? protocol.audio.seconds * 1000,
  };
}

/**
 * Simulates participants of a study: their lists from the study's own assignment, their answers
 * from the perception model of known parameters. Nothing is written.
 *
 * @throws DesignError when the study's clips cannot give balanced lists
 */
export function simulateSessions(input: SimulationInput): SimulatedSessions {
  const { protocol, participants, dropout, concurrent = 10, seed, firstNumber } = input;
  const { clips, practice, anchors } = toStudyClips(input.clips);
  const places = clipPlaces(clips);
  const heard = new Map(input.clips.map((clip) => [clip.id, hearClip(clip, input)]));
  const attendance = { participants, dropout, concurrent, seed, firstNumber };
  const request = { ...sessionRules(protocol), practice, anchors, ...attendance };
  const sessions: SimulatedSession[] = [];
  for (const session of runSessions(request, places)) {
    const random = createRandom(`${session.seed}:rater`);
    const answers = simulateSession(session, heard, defaultPerceptionModel, random);
    sessions.push({ ...session, answers, heardMs: sumHeard(session, heard) });
  }
  return { sessions, taken: new Map(clips.map(({ id, taken }) => [id, taken])) };
}

function sumHeard(session: PlannedSession, heard: ReadonlyMap<number, HeardByAll>): number {
  const answered = session.trials.slice(0, session.answered);
  return answered.reduce((sum, { clip }) => sum + (heard.get(clip)?.milliseconds ?? 0), 0);
}
