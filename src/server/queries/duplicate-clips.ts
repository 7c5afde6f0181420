import { pool } from "#server/db/client.ts";

/** Of these clips of a study, the names of others that are the same file or the same sound. */
export async function findDuplicates(
  studyId: number,
  clipIds: number[],
): Promise<Map<number, string[]>> {
  const { rows } = await pool().query<{ id: number; names: string[] }>(
    `SELECT a.id, array_agg(b.source_name ORDER BY b.source_name) AS names
     FROM clip a JOIN clip b ON b.study_id = a.study_id AND b.id <> a.id
       AND (b.original_sha256 = a.original_sha256 OR b.samples_sha256 = a.samples_sha256)
     WHERE a.study_id = $1 AND a.id = ANY($2) GROUP BY a.id`,
    [studyId, clipIds],
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}
