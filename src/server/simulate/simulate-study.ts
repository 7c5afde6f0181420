import type { ClientBase } from "pg";
import { type Actor, COMMAND_LINE } from "#server/audit.ts";
import { conflict } from "#server/errors.ts";
import { inTransaction } from "#server/import/in-transaction.ts";
import { PLACES_LOCK } from "#server/participants/lock-study.ts";
import { loadSimulationClips } from "./load-simulation-clips.ts";
import {
  type SimulatedSessions,
  type SimulationInput,
  simulateSessions,
} from "./simulated-sessions.ts";
import { type Attendance, explainDesignFault } from "./simulation-request.ts";
import { findSimulationStudy } from "./simulation-study.ts";
import { writeSessions } from "./write-sessions.ts";

export interface Simulated {
  study: string;
  /** Who finished. */
  participants: number;
  dropouts: number;
  trials: number;
  ratings: number;
}

/** How many are at work at once when nothing is said. */
const CONCURRENT = 10;

async function requireOnlySimulated(client: ClientBase, id: number, slug: string): Promise<void> {
  const { rows } = await client.query<{ phase: string; count: number }>(
    `SELECT phase, count(*)::int FROM participant
     WHERE study_id = $1 AND phase <> 'simulated' GROUP BY phase ORDER BY phase`,
    [id],
  );
  if (rows.length === 0) return;
  const found = rows.map(({ phase, count }) => `${count} of phase ${phase}`).join(", ");
  throw conflict(
    `The study ${slug} has participants who are not simulated (${found}): ` +
      "simulate into a copy of it with --copy-to.",
  );
}

function runSimulation(input: SimulationInput): SimulatedSessions {
  try {
    return simulateSessions(input);
  } catch (error) {
    return explainDesignFault(error);
  }
}

async function writeTaken(client: ClientBase, taken: ReadonlyMap<number, number>): Promise<void> {
  await client.query(
    `UPDATE clip c SET taken = given.taken
     FROM unnest($1::int[], $2::int[]) AS given (id, taken) WHERE c.id = given.id`,
    [[...taken.keys()], [...taken.values()]],
  );
}

function summarise(slug: string, { sessions }: SimulatedSessions): Simulated {
  const done = sessions.filter(({ answered, trials }) => answered === trials.length).length;
  return {
    study: slug,
    participants: done,
    dropouts: sessions.length - done,
    trials: sessions.reduce((sum, { trials }) => sum + trials.length, 0),
    ratings: sessions.reduce((sum, { answers }) => sum + answers.length, 0),
  };
}

async function writeAudit(
  client: ClientBase,
  studyId: number,
  actor: Actor,
  after: Simulated & Attendance,
): Promise<void> {
  await client.query(
    `INSERT INTO audit_log (user_id, actor, study_id, action, subject, after)
     VALUES ($1, $2, $3, 'simulate', $4, $5::jsonb)`,
    [actor.userId, actor.name, studyId, `study ${after.study}`, JSON.stringify(after)],
  );
}

/**
 * Writes simulated participants into a study of any state, within the caller's transaction.
 *
 * @throws RequestError when there is no such study, it has other participants, or its clips
 * cannot give balanced lists
 */
export async function simulateWithin(
  client: ClientBase,
  slug: string,
  attendance: Attendance,
  actor: Actor,
): Promise<Simulated> {
  const { id } = await findSimulationStudy(client, slug);
  await client.query("SELECT pg_advisory_xact_lock($1::int, $2::int)", [PLACES_LOCK, id]);
  await requireOnlySimulated(client, id, slug);
  const study = await findSimulationStudy(client, slug);
  const clips = await loadSimulationClips(client, id);
  const { protocol, nextNumber: firstNumber } = study;
  const { concurrent = CONCURRENT } = attendance;
  const simulated = runSimulation({ ...attendance, protocol, clips, firstNumber, concurrent });
  await writeSessions(client, simulated.sessions, { ...study, concurrent });
  await writeTaken(client, simulated.taken);
  const summary = summarise(slug, simulated);
  await writeAudit(client, id, actor, { ...attendance, ...summary });
  await client.query("ANALYZE clip, participant, trial, rating");
  return summary;
}

/** Writes simulated participants into a study: all of them, or nothing. */
export async function simulateStudy(
  slug: string,
  attendance: Attendance,
  actor: Actor = COMMAND_LINE,
): Promise<Simulated> {
  return inTransaction((client) => simulateWithin(client, slug, attendance, actor));
}
