import { parentPort, workerData } from "node:worker_threads";
import { DesignError } from "#core/study/assign.ts";
import { type DesignOutcome, type DesignRequest, designStudy } from "#core/study/design-study.ts";

/** What the thread answers: errors lose their class on the way. */
export type DesignAnswer = { outcome: DesignOutcome } | { refused: string };

function answer(request: DesignRequest): DesignAnswer {
  try {
    return { outcome: designStudy(request) };
  } catch (error) {
    if (error instanceof DesignError) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(answer(workerData as DesignRequest));
