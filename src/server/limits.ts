import { createHmac } from "node:crypto";
import { pool } from "#server/db/client.ts";
import { tooMany } from "#server/errors.ts";
import { deriveSecret } from "#server/secrets.ts";

/** How often something may be tried within a window of time. */
export interface LimitRule {
  name: string;
  most: number;
  windowSeconds: number;
  /** What the person is told, without the time to wait. */
  message: string;
}

/** One count to raise: a rule, and whom it counts (an account, a session, an address). */
export interface Attempt {
  rule: LimitRule;
  subject: string;
}

/** The key of a day cannot be linked to that of another, and neither to a person without the secret. */
function keyOf({ rule, subject }: Attempt, day: string): Buffer {
  const dailyKey = createHmac("sha256", deriveSecret("limits")).update(day).digest();
  return createHmac("sha256", dailyKey).update(`${rule.name}\n${subject}`).digest();
}

const WINDOW_START = "to_timestamp(floor(extract(epoch FROM now()) / $2) * $2)";

const RAISE = `
  INSERT INTO rate_limit (key, window_start, count) VALUES ($1, ${WINDOW_START}, 1)
  ON CONFLICT (key, window_start) DO UPDATE SET count = rate_limit.count + 1
  RETURNING count, ceil(extract(epoch FROM window_start) + $2 - extract(epoch FROM now()))::int AS wait`;

const LOWER = `
  UPDATE rate_limit SET count = count - 1
  WHERE key = $1 AND window_start = ${WINDOW_START} AND count > 0`;

const FORGET = "DELETE FROM rate_limit WHERE window_start < now() - interval '1 day'";

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function raise(attempt: Attempt, day: string): Promise<void> {
  const { rule } = attempt;
  const { rows } = await pool().query<{ count: number; wait: number }>(RAISE, [
    keyOf(attempt, day),
    rule.windowSeconds,
  ]);
  const row = rows[0];
  if (!row) return;
  if (row.count === 1) await pool().query(FORGET);
  if (row.count > rule.most) {
    const minutes = Math.max(1, Math.ceil(row.wait / 60));
    const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
    throw tooMany(`${rule.message} Try again in ${wait}.`, Math.max(1, row.wait));
  }
}

/**
 * Counts attempts before they are made, so that many at once cannot pass together.
 * @throws RequestError of kind "too-many" when one is over its rule
 */
export async function takeAttempts(attempts: Attempt[]): Promise<void> {
  const day = today();
  for (const attempt of attempts) await raise(attempt, day);
}

/** Takes attempts that turned out well off the count again. */
export async function giveBackAttempts(attempts: Attempt[]): Promise<void> {
  const day = today();
  for (const attempt of attempts) {
    await pool().query(LOWER, [keyOf(attempt, day), attempt.rule.windowSeconds]);
  }
}
