import type { RatingEntry } from "#core/ratings/answer-entry.ts";
import { pool } from "#server/db/client.ts";
import { ANSWER_STATEMENT } from "./answer-statement.ts";
import { telemetryValues } from "./rating-columns.ts";

/** Whose entry it is: the SHA-256 of the session's cookie, and the study it was sent to. */
export interface Sender {
  cookieHash: Buffer;
  slug: string;
}

/** Where the session stands after an entry was accepted. */
export interface Progress {
  nextPosition: number;
  trialCount: number;
  completed: boolean;
}

interface AcceptedRow {
  next_position: number;
  trial_count: number;
  state: string;
}

/** Takes an answer in one statement; null when it was not accepted and nothing changed. */
export async function acceptAnswer(sender: Sender, entry: RatingEntry): Promise<Progress | null> {
  const { key, position, valence, arousal, quality, telemetry } = entry;
  const { rows } = await pool().query<AcceptedRow>({
    name: "accept-answer",
    text: ANSWER_STATEMENT,
    values: [
      sender.cookieHash,
      sender.slug,
      position,
      key,
      valence,
      arousal,
      quality,
      ...telemetryValues(telemetry),
    ],
  });
  const row = rows[0];
  if (!row) return null;
  return {
    nextPosition: row.next_position,
    trialCount: row.trial_count,
    completed: row.state === "completed",
  };
}
