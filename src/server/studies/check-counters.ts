import { pool } from "#server/db/client.ts";

/** Something that is not as it must be, in one sentence. */
export interface Finding {
  subject: string;
  problem: string;
}

/**
 * Places that count: ratings of people who count, and trials that people at work hold. Where the
 * protocol drops unfinished sessions, their answers count while they are at work or when done.
 */
const TAKEN = `t.kind = 'main' AND p.phase IN ('main', 'imported', 'simulated')
  AND p.excluded_at IS NULL AND p.state <> 'withdrawn'
  AND (p.holding AND t.state = 'pending' OR t.state = 'answered'
    AND (p.holding OR p.state = 'completed'
      OR pr.body #>> '{session,unfinished}' IS DISTINCT FROM 'drop'))`;

const PLACES = `SELECT 'clip ' || c.source_name AS subject,
    'taken is ' || c.taken || ', a recount gives ' || count(p.id) AS problem
  FROM clip c
  LEFT JOIN (trial t JOIN participant p ON p.id = t.participant_id
    JOIN protocol pr ON pr.id = p.protocol_id) ON t.clip_id = c.id AND ${TAKEN}
  WHERE c.study_id = $1 GROUP BY c.id HAVING c.taken <> count(p.id) ORDER BY c.id`;

const POSITIONS = `SELECT 'participant P' || p.number AS subject,
    format('trials %s and next %s, a recount gives %s and %s', p.trial_count, p.next_position,
      count(t.id), coalesce(min(t.position) FILTER (WHERE t.state = 'pending'), count(t.id) + 1))
      AS problem
  FROM participant p LEFT JOIN trial t ON t.participant_id = p.id
  WHERE p.study_id = $1 AND p.state <> 'withdrawn' GROUP BY p.id
  HAVING p.trial_count <> count(t.id) OR p.next_position <>
    coalesce(min(t.position) FILTER (WHERE t.state = 'pending'), count(t.id) + 1) ORDER BY p.id`;

const RATINGS = `SELECT format('trial %s of participant P%s', t.position, p.number) AS subject,
    CASE WHEN r.trial_id IS NULL THEN 'answered without a rating'
      ELSE t.state || ' with a rating' END AS problem
  FROM trial t JOIN participant p ON p.id = t.participant_id LEFT JOIN rating r ON r.trial_id = t.id
  WHERE t.study_id = $1 AND (t.state = 'answered') <> (r.trial_id IS NOT NULL)
  ORDER BY t.participant_id, t.position`;

/** Compares a study's counters with what they count. */
export async function checkCounters(studyId: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const statement of [PLACES, POSITIONS, RATINGS]) {
    const { rows } = await pool().query<Finding>(statement, [studyId]);
    findings.push(...rows);
  }
  return findings;
}
