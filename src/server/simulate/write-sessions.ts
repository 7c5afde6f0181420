import type { ClientBase } from "pg";
import { ASSIGNMENT_ALGORITHM } from "#core/study/assign.ts";
import { estimateMinutes } from "#core/study/session-length.ts";
import { insertRows } from "#server/import/insert-rows.ts";
import type { SimulatedSession } from "./simulated-sessions.ts";
import type { SimulationStudy } from "./simulation-study.ts";

/**
 * The simulated clock begins here, not today: the same seed then gives the same data on every
 * day, and nobody takes a simulated time for a real one.
 */
const FIRST_MORNING = Date.UTC(2000, 0, 1, 9);
const MINUTE = 60_000;

/** How many sessions go into one statement. */
const BATCH = 250;

export interface WriteTarget extends SimulationStudy {
  /** How many are at work at once. */
  concurrent: number;
}

interface WrittenSession {
  session: SimulatedSession;
  participantId: number;
  startedAt: number;
}

function startOf({ number }: SimulatedSession, { protocol, concurrent }: WriteTarget): number {
  const gap = Math.round((estimateMinutes(protocol) * MINUTE) / concurrent);
  return FIRST_MORNING + (number - 1) * gap;
}

function sentAt(startedAt: number, { answers }: SimulatedSession, place: number): Date {
  const answer = answers[place];
  return new Date(startedAt + (answer ? answer.shownAfter + answer.sentMs : 0));
}

async function writeParticipants(
  client: ClientBase,
  sessions: readonly SimulatedSession[],
  target: WriteTarget,
): Promise<WrittenSession[]> {
  const column = (type: string, read: (session: SimulatedSession) => unknown) => {
    return { type, values: sessions.map(read) };
  };
  const isDone = ({ answered, trials }: SimulatedSession) => answered === trials.length;
  const last = (session: SimulatedSession) =>
    sentAt(startOf(session, target), session, session.answered - 1);
  const ids = await insertRows(client, "participant", {
    study_id: column("int", () => target.id),
    protocol_id: column("int", () => target.protocolId),
    number: column("int", ({ number }) => number),
    phase: column("phase", () => "simulated"),
    state: column("participant_state", (one) => (isDone(one) ? "completed" : "stopped")),
    language: column("text", () => target.protocol.languages[0]),
    started_at: column("timestamptz", (one) => new Date(startOf(one, target))),
    list_given_at: column("timestamptz", (one) => new Date(startOf(one, target))),
    last_seen_at: column("timestamptz", last),
    completed_at: column("timestamptz", (one) => (isDone(one) ? last(one) : null)),
    next_position: column("int", ({ answered }) => answered + 1),
    trial_count: column("int", ({ trials }) => trials.length),
    heard_ms: column("int", ({ heardMs }) => heardMs),
  });
  return sessions.map((session, place) => {
    return { session, participantId: ids[place] ?? 0, startedAt: startOf(session, target) };
  });
}

async function writeAssignments(
  client: ClientBase,
  written: readonly WrittenSession[],
): Promise<void> {
  const columns = {
    participant_id: { type: "int", values: written.map(({ participantId }) => participantId) },
    seed: { type: "text", values: written.map(({ session }) => session.seed) },
    algorithm: { type: "text", values: written.map(() => ASSIGNMENT_ALGORITHM) },
    first_scale: { type: "axis", values: written.map(({ session }) => session.firstScale) },
  };
  await insertRows(client, "assignment", columns, "participant_id");
}

/** Writes all trials, in order; the answered ones' ids come back in the order of the answers. */
async function writeTrials(
  client: ClientBase,
  written: readonly WrittenSession[],
  studyId: number,
): Promise<number[]> {
  const rows = written.flatMap((one) =>
    one.session.trials.map((trial, place) => {
      const isAnswered = place < one.session.answered;
      const endedAt = isAnswered ? sentAt(one.startedAt, one.session, place) : null;
      return { ...trial, participantId: one.participantId, isAnswered, endedAt };
    }),
  );
  const column = (type: string, read: (row: (typeof rows)[number]) => unknown) => {
    return { type, values: rows.map(read) };
  };
  const ids = await insertRows(client, "trial", {
    study_id: column("int", () => studyId),
    participant_id: column("int", (row) => row.participantId),
    position: column("int", (row) => row.position),
    kind: column("trial_kind", (row) => row.kind),
    block: column("int", (row) => row.block),
    clip_id: column("int", (row) => row.clip),
    catch_valence: column("int2", (row) => row.catchValues?.valence ?? null),
    catch_arousal: column("int2", (row) => row.catchValues?.arousal ?? null),
    state: column("trial_state", (row) => (row.isAnswered ? "answered" : "pending")),
    ended_at: column("timestamptz", (row) => row.endedAt),
  });
  return ids.filter((_, place) => rows[place]?.isAnswered);
}

async function writeRatings(
  client: ClientBase,
  written: readonly WrittenSession[],
  trialIds: readonly number[],
): Promise<void> {
  const rows = written.flatMap(({ session, startedAt }) =>
    session.answers.map((answer) => ({ ...answer, shownAt: startedAt + answer.shownAfter })),
  );
  const column = (type: string, read: (row: (typeof rows)[number]) => unknown) => {
    return { type, values: rows.map(read) };
  };
  const columns = {
    trial_id: { type: "int", values: trialIds },
    valence: column("int2", (row) => row.valence),
    arousal: column("int2", (row) => row.arousal),
    received_at: column("timestamptz", (row) => new Date(row.shownAt + row.sentMs)),
    shown_at: column("timestamptz", (row) => new Date(row.shownAt)),
    sent_at: column("timestamptz", (row) => new Date(row.shownAt + row.sentMs)),
    ready_ms: column("int", (row) => row.readyMs),
    first_play_ms: column("int", (row) => row.firstPlayMs),
    heard_ms: column("int", (row) => row.heardMs),
    valence_first_ms: column("int", (row) => row.valenceMs),
    valence_last_ms: column("int", (row) => row.valenceMs),
    arousal_first_ms: column("int", (row) => row.arousalMs),
    arousal_last_ms: column("int", (row) => row.arousalMs),
    sent_ms: column("int", (row) => row.sentMs),
    plays: column("int2", () => 1),
    pauses: column("int2", () => 0),
    stalls: column("int2", () => 0),
    heard_share: column("real", () => 1),
    hidden_count: column("int2", () => 0),
    hidden_ms: column("int", () => 0),
  };
  await insertRows(client, "rating", columns, "trial_id");
}

/** Writes simulated sessions within the caller's transaction. */
export async function writeSessions(
  client: ClientBase,
  sessions: readonly SimulatedSession[],
  target: WriteTarget,
): Promise<void> {
  for (let first = 0; first < sessions.length; first += BATCH) {
    const batch = sessions.slice(first, first + BATCH);
    const written = await writeParticipants(client, batch, target);
    await writeAssignments(client, written);
    await writeRatings(client, written, await writeTrials(client, written, target.id));
  }
}
