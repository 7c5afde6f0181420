import { once } from "node:events";
import { whatIsMissing } from "#core/study/check-protocol.ts";
import type { DesignOutcome, DesignRequest } from "#core/study/design-study.ts";
import type { Protocol } from "#core/study/protocol.ts";
import { db } from "#server/db/client.ts";
import { conflict, RequestError } from "#server/errors.ts";
import { loadClips } from "#server/participants/load-clips.ts";
import { startThread } from "#server/start-thread.ts";
import type { DesignAnswer } from "./design-study.worker.ts";
import { studyFacts } from "./study-facts.ts";

export interface Trial {
  participants: number;
  /** The share of all who start that leaves, 0 to below 1. */
  dropout: number;
}

/** The seed of the trial on the page: the same numbers give the same answer. */
const SEED = 1;

async function runInThread(request: DesignRequest): Promise<DesignOutcome> {
  const worker = startThread("src/server/studies/design-study.worker.ts", request);
  try {
    const [answer]: DesignAnswer[] = await once(worker, "message");
    if (!answer) throw new Error("the design's thread gave no answer");
    if ("refused" in answer) throw conflict(answer.refused);
    return answer.outcome;
  } finally {
    await worker.terminate();
  }
}

/** Refuses a protocol whose lists cannot be made; what else is missing does not matter here. */
async function requireDesign(studyId: number, protocol: Protocol): Promise<void> {
  const missing = whatIsMissing(protocol, await studyFacts(db(), studyId));
  const problems = missing.filter(
    ({ path, problem }) => path === "session.mainClips" || problem.includes("no main clip"),
  );
  if (problems.length > 0) {
    const listed = problems.map(({ path, problem }) => `${path}: ${problem}`).join("; ");
    throw new RequestError("conflict", `This cannot be tried yet. ${listed}.`, { problems });
  }
}

/**
 * Tries what an assignment under this protocol would do, from empty counters and in a thread of
 * its own. Nothing is written.
 *
 * @throws RequestError (conflict) when no lists can be made under it
 */
export async function tryDesign(
  studyId: number,
  protocol: Protocol,
  { participants, dropout }: Trial,
): Promise<DesignOutcome> {
  await requireDesign(studyId, protocol);
  const clips = await loadClips(db(), studyId);
  return runInThread({
    clips: clips.main.map((clip) => ({ ...clip, taken: 0 })),
    practice: clips.practice,
    anchors: clips.anchors,
    session: protocol.session,
    scaleOrder: protocol.scales.order,
    participants,
    dropout,
    unfinished: protocol.session.unfinished,
    seed: SEED,
  });
}
