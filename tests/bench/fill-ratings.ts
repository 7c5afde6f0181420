import { pool } from "#server/db/client.ts";

/** Fifty answered trials each. */
const PARTICIPANTS = `
  INSERT INTO participant (study_id, protocol_id, number, phase, state, language, next_position,
    trial_count, completed_at)
  SELECT $1, (SELECT id FROM protocol WHERE study_id = $1), number, 'main', 'completed', 'en', 51, 50, now()
  FROM generate_series(1, $2::int / 50) AS number`;

const TRIALS = `
  WITH clips AS (SELECT array_agg(id ORDER BY id) AS ids FROM clip
    WHERE study_id = $1 AND role = 'main')
  INSERT INTO trial (study_id, participant_id, position, kind, block, clip_id, state, ended_at)
  SELECT $1, p.id, position, 'main', 1,
    ids[1 + (p.number * 50 + position) % cardinality(ids)], 'answered', now()
  FROM clips, participant p, generate_series(1, 50) AS position WHERE p.study_id = $1`;

const RATINGS = `
  INSERT INTO rating (trial_id, valence, arousal)
  SELECT id, 1 + id % 9, 1 + id / 9 % 9 FROM trial WHERE study_id = $1`;

const TAKEN = `
  UPDATE clip c SET taken = counted.taken
  FROM (SELECT clip_id, count(*)::int AS taken FROM trial WHERE study_id = $1 GROUP BY clip_id) counted
  WHERE c.id = counted.clip_id`;

/** Fills a study that nobody has taken part in with ratings of people who finished. */
export async function fillRatings(studyId: number, ratings: number): Promise<void> {
  await pool().query(PARTICIPANTS, [studyId, ratings]);
  for (const statement of [TRIALS, RATINGS, TAKEN]) await pool().query(statement, [studyId]);
  await pool().query("VACUUM ANALYZE");
}
