import { pool } from "#server/db/client.ts";
import type { Sender } from "./accept-answer.ts";
import { EXPLAIN_STATEMENT } from "./answer-statement.ts";
import type { RefusalFacts } from "./judge-refusal.ts";

interface ExplainedRow {
  id: number;
  study_id: number;
  state: string;
  phase: string;
  holding: boolean;
  next_position: number;
  trial_count: number;
  given: boolean;
  key_position: number | null;
  wait_ms: number | null;
}

export interface ExplainedSession extends RefusalFacts {
  participantId: number;
  studyId: number;
}

/** How things stand for an entry that was not accepted; null for an unknown session. */
export async function explainRefusal(
  sender: Sender,
  position: number,
  key: string,
): Promise<ExplainedSession | null> {
  const values = [sender.cookieHash, sender.slug, position, key];
  const { rows } = await pool().query<ExplainedRow>({ text: EXPLAIN_STATEMENT, values });
  const row = rows[0];
  if (!row) return null;
  return {
    participantId: row.id,
    studyId: row.study_id,
    state: row.state,
    phase: row.phase,
    holding: row.holding,
    nextPosition: row.next_position,
    trialCount: row.trial_count,
    given: row.given,
    keyPosition: row.key_position,
    waitMs: row.wait_ms ?? 0,
  };
}
