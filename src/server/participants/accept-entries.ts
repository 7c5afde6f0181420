import type { AnswerEntry } from "#core/ratings/answer-entry.ts";
import { conflict, notSignedIn, RequestError } from "#server/errors.ts";
import { acceptAnswer, type Progress, type Sender } from "./accept-answer.ts";
import { acceptVoid } from "./accept-void.ts";
import { type ExplainedSession, explainRefusal } from "./explain-refusal.ts";
import { judgeRefusal, type RefusalReason, type Verdict } from "./judge-refusal.ts";
import { returnToWork } from "./return-to-work.ts";

export interface EntryResult {
  key: string;
  status: "stored" | "already" | "refused";
  reason?: RefusalReason;
}

/** What the browser hears of the entries it sent. */
export interface EntriesAnswer {
  results: EntryResult[];
  progress: Progress;
}

/** How often one entry is tried when something stood in its way that is gone now. */
const TRIES = 4;

interface Outcome {
  verdict: { status: "stored" } | Verdict;
  progress: Progress;
}

function progressOf(session: ExplainedSession): Progress {
  const { nextPosition, trialCount, state } = session;
  return { nextPosition, trialCount, completed: state === "completed" };
}

async function explain(sender: Sender, entry: AnswerEntry): Promise<ExplainedSession> {
  const session = await explainRefusal(sender, entry.position, entry.key);
  if (session === null) throw notSignedIn("There is no session here.");
  return session;
}

/** A key that another trial ended under cannot end this one: the database holds keys apart. */
function isKeyTaken(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "23505" || code === "P2002";
}

async function accept(sender: Sender, entry: AnswerEntry): Promise<Progress | null> {
  try {
    if (entry.type === "answer") return await acceptAnswer(sender, entry);
    const session = await explain(sender, entry);
    return await acceptVoid(sender, session.studyId, entry);
  } catch (error) {
    if (isKeyTaken(error)) return null;
    throw error;
  }
}

async function acceptEntry(sender: Sender, entry: AnswerEntry): Promise<Outcome> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const progress = await accept(sender, entry);
    if (progress) return { verdict: { status: "stored" }, progress };
    const session = await explain(sender, entry);
    const verdict = judgeRefusal(session, entry.position);
    if (verdict.status === "returning") {
      await returnToWork(session.studyId, session.participantId);
    } else if (verdict.status !== "again") {
      return { verdict, progress: progressOf(session) };
    }
  }
  throw conflict("The session is being changed elsewhere at this moment.");
}

function notYet(verdict: Extract<Verdict, { status: "gap" | "early" }>): RequestError {
  const wait = verdict.status === "early" ? Math.ceil(verdict.waitMs / 1000) : 1;
  const message =
    verdict.status === "early"
      ? "The clips cannot have been heard yet."
      : "An earlier trial has not been answered yet.";
  return new RequestError("too-early", message, { retryAfterSeconds: wait });
}

/**
 * Takes entries in order. Those before a gap, or before one that comes too early, are kept and
 * answered; when the first one cannot be taken yet, the request is to be tried again.
 * @throws RequestError 401 unknown session, 410 withdrawn, 425 not yet
 */
export async function acceptEntries(
  sender: Sender,
  entries: readonly AnswerEntry[],
): Promise<EntriesAnswer> {
  const results: EntryResult[] = [];
  let progress: Progress | null = null;
  for (const entry of entries) {
    const outcome = await acceptEntry(sender, entry);
    const { verdict } = outcome;
    if (verdict.status === "gone") {
      throw new RequestError("gone", "The answers of this session were withdrawn.");
    }
    if (verdict.status === "gap" || verdict.status === "early") {
      if (results.length === 0) throw notYet(verdict);
      break;
    }
    progress = outcome.progress;
    results.push(resultOf(entry.key, verdict));
  }
  if (progress === null) throw new Error("a request without entries got past its schema");
  return { results, progress };
}

function resultOf(key: string, verdict: { status: string; reason?: RefusalReason }): EntryResult {
  if (verdict.status === "stored" || verdict.status === "already") {
    return { key, status: verdict.status };
  }
  return { key, status: "refused", ...(verdict.reason ? { reason: verdict.reason } : {}) };
}
