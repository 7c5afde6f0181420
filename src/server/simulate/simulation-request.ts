import { DesignError } from "#core/study/assign.ts";
import type { Protocol } from "#core/study/protocol.ts";
import type { SessionsRequest } from "#core/study/run-sessions.ts";
import { wrongInput } from "#server/errors.ts";

/** How many are to take part, and by which seed. */
export type Attendance = Pick<SessionsRequest, "participants" | "dropout" | "concurrent" | "seed">;

/** What of a protocol shapes the sessions. */
export function sessionRules({ session, scales }: Protocol) {
  return { session, scaleOrder: scales.order, unfinished: session.unfinished };
}

/** A design that cannot be is the study's fault, which a person can mend, and not ours. */
export function explainDesignFault(error: unknown): never {
  if (error instanceof DesignError) throw wrongInput(`No list can be made: ${error.message}.`);
  throw error;
}
