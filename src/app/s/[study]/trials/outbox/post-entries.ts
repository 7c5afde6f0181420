import type { AnswerEntry } from "#core/ratings/answer-entry.ts";

/** What the server holds of the session. */
export interface Progress {
  nextPosition: number;
  trialCount: number;
  completed: boolean;
}

interface EntryResult {
  key: string;
  status: "stored" | "already" | "refused";
  reason?: string;
}

export type Delivery =
  | { status: "taken"; results: EntryResult[]; progress: Progress }
  /** Not now: to be tried again, at the earliest after so many milliseconds. */
  | { status: "later"; wait: number }
  /** The session's answers were withdrawn. */
  | { status: "withdrawn" }
  /** The session went on elsewhere, or this browser is no longer in it. */
  | { status: "elsewhere" }
  /** The server cannot read what was sent. */
  | { status: "unreadable" };

const PATIENCE = 30_000;
const LATER = new Set([408, 425, 429]);

function judge(response: Response): Delivery {
  const { status } = response;
  if (LATER.has(status) || status >= 500) {
    return { status: "later", wait: 1000 * Number(response.headers.get("retry-after") ?? 0) };
  }
  if (status === 410) return { status: "withdrawn" };
  if (status === 400 || status === 413) return { status: "unreadable" };
  return { status: "elsewhere" };
}

/** Sends entries once and says what came of it; no connection is an answer like another. */
export async function postEntries(study: string, entries: AnswerEntry[]): Promise<Delivery> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(`/api/s/${study}/answers`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ entries }),
      signal: patience.signal,
    });
    if (!response.ok) return judge(response);
    return { status: "taken", ...(await response.json()) };
  } catch {
    return { status: "later", wait: 0 };
  } finally {
    clearTimeout(timer);
  }
}
