import { aboutQuestions, closingQuestions } from "#server/participants/asked-questions.ts";
import type { Session } from "#server/queries/session.ts";

export type Stage =
  | "about"
  | "instructions"
  | "trials"
  | "closing"
  | "thanks"
  | "stopped"
  | "screened-out"
  | "withdrawn";

/** Where a session goes on: the first part that the protocol asks for and that is not done. */
export function stageOf(session: Session): Stage {
  const { state } = session;
  if (state === "withdrawn" || state === "stopped") return state;
  if (state === "screened_out") return "screened-out";
  if (state === "completed") {
    return session.closing === null && closingQuestions(session).length > 0 ? "closing" : "thanks";
  }
  if (session.listGivenAt !== null) return "trials";
  return session.about === null && aboutQuestions(session).length > 0 ? "about" : "instructions";
}
