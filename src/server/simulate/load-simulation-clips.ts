import type { ClientBase } from "pg";
import type { CountedClip } from "#core/study/cells.ts";
import type { AnchorClip } from "#core/study/choose-anchors.ts";
import type { Access } from "#core/study/known-systems.ts";
import { NEUTRAL, quadrantOf } from "#core/study/quadrant.ts";

/** A clip that is not paused, whether or not its audio is there. */
export interface SimulationClip {
  id: number;
  role: "main" | "practice" | "anchor";
  systemId: number | null;
  intentId: number | null;
  sourceName: string;
  taken: number;
  /** Null for clips without audio. */
  durationMs: number | null;
  access: Access | null;
  targetValence: number | null;
  targetArousal: number | null;
}

const CLIPS = `
  SELECT c.id, c.role, c.system_id AS "systemId", c.intent_id AS "intentId", c.taken,
    c.source_name AS "sourceName", c.duration_ms AS "durationMs", s.access,
    coalesce(i.target_valence, c.target_valence) AS "targetValence",
    coalesce(i.target_arousal, c.target_arousal) AS "targetArousal"
  FROM clip c LEFT JOIN system s ON s.id = c.system_id LEFT JOIN intent i ON i.id = c.intent_id
  WHERE c.study_id = $1 AND c.paused_at IS NULL ORDER BY c.index, c.id`;

/** A study's clips, practice clips in the order in which everybody hears them. */
export async function loadSimulationClips(
  client: Pick<ClientBase, "query">,
  studyId: number,
): Promise<SimulationClip[]> {
  const { rows } = await client.query<SimulationClip>(CLIPS, [studyId]);
  return rows;
}

/** The clips as the assignment takes them, with the counts of this moment. */
export function toStudyClips(clips: readonly SimulationClip[]): {
  clips: CountedClip[];
  practice: number[];
  anchors: AnchorClip[];
} {
  return {
    clips: clips.flatMap(({ id, role, systemId, intentId, taken }) =>
      role === "main" && systemId !== null && intentId !== null
        ? [{ id, system: systemId, intent: intentId, taken }]
        : [],
    ),
    practice: clips.filter(({ role }) => role === "practice").map(({ id }) => id),
    anchors: clips
      .filter(({ role }) => role === "anchor")
      .map(({ id, targetValence, targetArousal }) => {
        return { id, quadrant: quadrantOf(targetValence ?? NEUTRAL, targetArousal ?? NEUTRAL) };
      }),
  };
}
