import { telemetryColumns, telemetryParameters } from "./rating-columns.ts";

/** The share of the clips' summed length that must have passed on the server's clock. */
export const CLOCK_SHARE = 0.95;

/** When the list was given plus the time that hearing everything up to this trial takes. */
const EARLIEST = `p.list_given_at
  + make_interval(secs => ${CLOCK_SHARE} * (p.heard_ms + COALESCE(c.duration_ms, 0)) / 1000.0)`;

const LEASE = `COALESCE((pr.body #>> '{session,leaseMinutes}')::int, 60)`;

/**
 * Accepts one answer, or changes nothing. The participant's row is what concurrent requests wait
 * for, and `next_position` what makes the second of them match no row.
 * Parameters: cookie hash, slug, position, key, valence, arousal, quality, then the telemetry.
 */
export const ANSWER_STATEMENT = `
WITH accepted AS (
  UPDATE participant p SET
    next_position = p.next_position + 1,
    heard_ms = p.heard_ms + COALESCE(c.duration_ms, 0),
    last_seen_at = now(),
    lease_until = CASE WHEN p.holding AND p.next_position < p.trial_count
      THEN now() + make_interval(mins => ${LEASE}) END,
    holding = p.holding AND p.next_position < p.trial_count,
    state = CASE WHEN p.next_position < p.trial_count
      THEN 'working'::participant_state ELSE 'completed'::participant_state END,
    completed_at = CASE WHEN p.next_position < p.trial_count THEN NULL ELSE now() END
  FROM study s, trial t, clip c, protocol pr
  WHERE p.cookie_hash = $1::bytea AND s.id = p.study_id AND s.slug = $2::text
    AND pr.id = p.protocol_id
    AND t.participant_id = p.id AND t.position = $3::int AND t.state = 'pending'
    AND c.id = t.clip_id
    AND p.next_position = $3::int AND p.state IN ('consented', 'working')
    AND (p.holding OR p.phase <> 'main')
    AND now() >= ${EARLIEST}
  RETURNING t.id AS trial_id, p.next_position, p.trial_count, p.state
), ended AS (
  UPDATE trial SET state = 'answered', outbox_key = $4::text, ended_at = now()
  FROM accepted a WHERE trial.id = a.trial_id
), stored AS (
  INSERT INTO rating (trial_id, valence, arousal, quality, received_at, ${telemetryColumns})
  SELECT trial_id, $5::smallint, $6::smallint, $7::smallint, now(), ${telemetryParameters(8)}
  FROM accepted
)
SELECT next_position, trial_count, state FROM accepted`;

/** What must be known to say why an entry was not accepted. Parameters: hash, slug, position, key. */
export const EXPLAIN_STATEMENT = `
SELECT p.id, p.study_id, p.state, p.phase, p.holding, p.next_position, p.trial_count,
  p.list_given_at IS NOT NULL AS given,
  k.position AS key_position,
  GREATEST(0, EXTRACT(EPOCH FROM ${EARLIEST} - now()) * 1000)::float8 AS wait_ms
FROM participant p
  JOIN study s ON s.id = p.study_id
  LEFT JOIN trial t ON t.participant_id = p.id AND t.position = $3::int
  LEFT JOIN clip c ON c.id = t.clip_id
  LEFT JOIN trial k ON k.participant_id = p.id AND k.outbox_key = $4::text
WHERE p.cookie_hash = $1::bytea AND s.slug = $2::text`;
