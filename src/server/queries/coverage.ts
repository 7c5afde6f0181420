import type { Access, Quadrant } from "#db/enums.ts";
import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { db, pool } from "#server/db/client.ts";
import { countedRatings, ratingCounts } from "#server/exports/counts.ts";

export interface CoverageCell {
  systemId: number;
  intentId: number;
  clips: number;
  ratings: number;
  /** The ratings of the clip that has fewest. */
  fewest: number;
}

export interface Coverage {
  systems: { id: number; key: string; access: Access }[];
  intents: { id: number; key: string; quadrant: Quadrant | null }[];
  cells: CoverageCell[];
  /** How many main clips have how many ratings, from none to the most, without gaps. */
  histogram: { ratings: number; clips: number }[];
}

const PER_CLIP = `
  SELECT clip.id, clip.system_id, clip.intent_id, coalesce(counted.number, 0) AS ratings
  FROM clip LEFT JOIN (
    SELECT trial.clip_id, count(*)::int AS number FROM ${countedRatings}
    WHERE trial.study_id = $1 AND ${ratingCounts} GROUP BY trial.clip_id
  ) AS counted ON counted.clip_id = clip.id
  WHERE clip.study_id = $1 AND clip.role = 'main'`;

const CELLS = `
  SELECT system_id AS "systemId", intent_id AS "intentId", count(*)::int AS clips,
    sum(ratings)::int AS ratings, min(ratings)::int AS fewest
  FROM (${PER_CLIP}) AS per_clip GROUP BY system_id, intent_id`;

const HISTOGRAM = `
  WITH per_clip AS (${PER_CLIP})
  SELECT n AS ratings, count(per_clip.id)::int AS clips
  FROM generate_series(0, (SELECT coalesce(max(ratings), -1) FROM per_clip)) AS n
  LEFT JOIN per_clip ON per_clip.ratings = n
  GROUP BY n ORDER BY n`;

/** How many ratings each cell and each clip of a study has. */
export async function getCoverage(viewer: Researcher, studyId: number): Promise<Coverage> {
  requireRole(viewer, "analyst");
  const [systems, intents, cells, histogram] = await Promise.all([
    db().system.findMany({
      where: { studyId },
      orderBy: { position: "asc" },
      select: { id: true, key: true, access: true },
    }),
    db().intent.findMany({
      where: { studyId },
      orderBy: { position: "asc" },
      select: { id: true, key: true, quadrant: true },
    }),
    pool().query<CoverageCell>(CELLS, [studyId]),
    pool().query<{ ratings: number; clips: number }>(HISTOGRAM, [studyId]),
  ]);
  return { systems, intents, cells: cells.rows, histogram: histogram.rows };
}
