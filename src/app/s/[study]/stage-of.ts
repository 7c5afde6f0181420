import type { Session } from "#server/queries/session.ts";

export type Stage = "instructions" | "trials" | "thanks" | "stopped" | "screened-out" | "withdrawn";

/** Where a session goes on: the first part that is not done. */
export function stageOf(session: Session): Stage {
  if (session.state === "withdrawn" || session.state === "stopped") return session.state;
  if (session.state === "screened_out") return "screened-out";
  if (session.state === "completed") return "thanks";
  return session.listGivenAt === null ? "instructions" : "trials";
}
