import type { ExportFileName } from "#core/exports/export-files.ts";
import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { pool } from "#server/db/client.ts";
import { countedRatings, ratingCounts } from "#server/exports/counts.ts";

/** How many rows each of a study's exported files has, its header not counted. */
export async function countExportRows(
  viewer: Researcher,
  studyId: number,
): Promise<Record<ExportFileName, number>> {
  requireRole(viewer, "analyst");
  const { rows } = await pool().query<Record<ExportFileName, number>>(
    `SELECT
       (SELECT count(*)::int FROM rating r JOIN trial t ON t.id = r.trial_id
        WHERE t.study_id = $1) AS "ratings.csv",
       (SELECT count(*)::int FROM ${countedRatings}
        WHERE trial.study_id = $1 AND ${ratingCounts}) AS "ratings_metadata.csv",
       (SELECT count(*)::int FROM clip WHERE study_id = $1 AND role = 'main') AS "clips_metadata.csv",
       (SELECT count(*)::int FROM intent WHERE study_id = $1) AS "emotion_intents_metadata.csv"`,
    [studyId],
  );
  const counts = rows[0];
  if (!counts) throw new Error("a SELECT without FROM gives one row");
  return counts;
}
