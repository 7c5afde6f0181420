import { type DesignOutcome, designStudy } from "#core/study/design-study.ts";
import type { Protocol } from "#core/study/protocol.ts";
import { pool } from "#server/db/client.ts";
import { loadSimulationClips, toStudyClips } from "./load-simulation-clips.ts";
import { type Attendance, explainDesignFault, sessionRules } from "./simulation-request.ts";
import { findSimulationStudy } from "./simulation-study.ts";

export interface DesignOptions extends Attendance {
  /** Whether to begin from the present counts instead of empty ones. */
  fromPresent: boolean;
}

export interface TriedDesign {
  outcome: DesignOutcome;
  /** The protocol that was tried: the newest. */
  protocol: Protocol;
}

/**
 * Tries the assignment of a study in any state, with or without audio. Nothing is written.
 *
 * @throws RequestError when there is no such study, or its clips cannot give balanced lists
 */
export async function tryStoredDesign(
  slug: string,
  { fromPresent, ...attendance }: DesignOptions,
): Promise<TriedDesign> {
  const { id, protocol, nextNumber } = await findSimulationStudy(pool(), slug);
  const { clips, ...others } = toStudyClips(await loadSimulationClips(pool(), id));
  const counted = fromPresent ? clips : clips.map((clip) => ({ ...clip, taken: 0 }));
  const firstNumber = fromPresent ? nextNumber : 1;
  const request = { ...sessionRules(protocol), ...others, ...attendance, firstNumber };
  try {
    return { outcome: designStudy({ ...request, clips: counted }), protocol };
  } catch (error) {
    return explainDesignFault(error);
  }
}
