/** How things stand with a session when an entry was not accepted. */
export interface RefusalFacts {
  state: string;
  phase: string;
  holding: boolean;
  nextPosition: number;
  trialCount: number;
  /** Whether the list of trials was handed out. */
  given: boolean;
  /** The position of the trial that ended under the entry's key. */
  keyPosition: number | null;
  /** How long until the clips so far can have been heard. */
  waitMs: number;
}

export type RefusalReason = "ended" | "answered" | "no-such-trial" | "key-used";

export type Verdict =
  | { status: "already" }
  | { status: "refused"; reason: RefusalReason }
  | { status: "gone" }
  | { status: "gap" }
  | { status: "early"; waitMs: number }
  /** The session's places had gone back to the study; they are to be taken again first. */
  | { status: "returning" }
  /** Nothing is in the way any more: try once again. */
  | { status: "again" };

/** Says why an entry for a position was not accepted. */
export function judgeRefusal(facts: RefusalFacts, position: number): Verdict {
  if (facts.state === "withdrawn") return { status: "gone" };
  if (facts.keyPosition === position) return { status: "already" };
  if (facts.keyPosition !== null) return { status: "refused", reason: "key-used" };
  if (position > facts.trialCount) return { status: "refused", reason: "no-such-trial" };
  if (position < facts.nextPosition) return { status: "refused", reason: "answered" };
  if (facts.state !== "consented" && facts.state !== "working") {
    return { status: "refused", reason: "ended" };
  }
  if (position > facts.nextPosition) return { status: "gap" };
  if (!facts.given) return { status: "early", waitMs: 1000 };
  if (facts.phase === "main" && !facts.holding) return { status: "returning" };
  if (facts.waitMs > 0) return { status: "early", waitMs: Math.ceil(facts.waitMs) };
  return { status: "again" };
}
