import type { Prisma } from "#db/client.ts";
import type { StudyOrigin, StudyState } from "#db/enums.ts";
import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { db, pool } from "#server/db/client.ts";
import { countedRatings, ratingCounts } from "#server/exports/counts.ts";

export interface StudyInList {
  slug: string;
  title: string;
  state: StudyState;
  origin: StudyOrigin;
  createdAt: Date;
  systems: number;
  intents: number;
  clips: number;
  participants: number;
  ratings: number;
}

/** All studies, the newest first, with what they hold. */
export async function listStudies(viewer: Researcher): Promise<StudyInList[]> {
  requireRole(viewer, "analyst");
  return listStudiesForCommand();
}

/** The same for the command line: who can run it has the database anyway. */
export async function listStudiesForCommand(): Promise<StudyInList[]> {
  const { rows } = await pool().query<StudyInList>(
    `SELECT s.slug, s.title, s.state::text, s.origin::text, s.created_at AS "createdAt",
       (SELECT count(*)::int FROM system WHERE study_id = s.id) AS systems,
       (SELECT count(*)::int FROM intent WHERE study_id = s.id) AS intents,
       (SELECT count(*)::int FROM clip WHERE study_id = s.id AND role = 'main') AS clips,
       (SELECT count(*)::int FROM participant WHERE study_id = s.id) AS participants,
       (SELECT count(*)::int FROM ${countedRatings}
        WHERE trial.study_id = s.id AND ${ratingCounts}) AS ratings
     FROM study s ORDER BY s.created_at DESC, s.id DESC`,
  );
  return rows;
}

const studySelect = {
  id: true,
  slug: true,
  title: true,
  state: true,
  origin: true,
  createdAt: true,
  openedAt: true,
  closedAt: true,
  _count: { select: { participants: true, clips: true, protocols: true } },
} satisfies Prisma.StudySelect;

export type StudyHead = Prisma.StudyGetPayload<{ select: typeof studySelect }>;

/** What stands at the head of a study's pages; null when there is no such study. */
export async function findStudy(viewer: Researcher, slug: string): Promise<StudyHead | null> {
  requireRole(viewer, "analyst");
  return db().study.findUnique({ where: { slug }, select: studySelect });
}

/** Whether anyone can take part in the demo study. Needs no account: the home page asks. */
export async function findOpenDemo(): Promise<{ slug: string } | null> {
  return db().study.findFirst({ where: { origin: "demo", state: "open" }, select: { slug: true } });
}
