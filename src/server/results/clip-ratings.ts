import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { pool } from "#server/db/client.ts";
import { participantCode } from "#server/exports/participant-code.ts";

/** One answer to a clip. */
export interface ClipRating {
  participant: string;
  kind: string;
  valence: number;
  arousal: number;
  excluded: boolean;
  /** From the end of the first full hearing to sending; null where the source does not tell. */
  responseMs: number | null;
}

export interface RatedClip {
  id: number;
  system: string | null;
  intent: string | null;
  targetValence: number | null;
  targetArousal: number | null;
  ratings: ClipRating[];
}

const CLIP = `
  SELECT clip.id, system.key AS system, intent.key AS intent,
    coalesce(clip.target_valence, intent.target_valence) AS "targetValence",
    coalesce(clip.target_arousal, intent.target_arousal) AS "targetArousal"
  FROM clip LEFT JOIN system ON system.id = clip.system_id
    LEFT JOIN intent ON intent.id = clip.intent_id
  WHERE clip.study_id = $1 AND clip.source_name = $2`;

const RATINGS = `
  SELECT ${participantCode} AS participant, trial.kind::text, rating.valence, rating.arousal,
    participant.excluded_at IS NOT NULL AS excluded,
    rating.sent_ms - rating.heard_ms AS "responseMs"
  FROM trial JOIN rating ON rating.trial_id = trial.id
    JOIN participant ON participant.id = trial.participant_id
  WHERE trial.clip_id = $1 AND trial.kind IN ('main', 'repeat')
    AND participant.state <> 'withdrawn'
  ORDER BY participant.number, trial.position`;

/** A clip by the name it came with, and every answer to it; null when there is no such clip. */
export async function findRatedClip(
  viewer: Researcher,
  studyId: number,
  name: string,
): Promise<RatedClip | null> {
  requireRole(viewer, "analyst");
  const { rows } = await pool().query<Omit<RatedClip, "ratings">>(CLIP, [studyId, name]);
  const clip = rows[0];
  if (!clip) return null;
  const answers = await pool().query<ClipRating>(RATINGS, [clip.id]);
  return { ...clip, ratings: answers.rows };
}
