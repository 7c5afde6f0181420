import type { Prisma } from "#db/client.ts";
import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { db } from "#server/db/client.ts";

const jobSelect = {
  id: true,
  kind: true,
  state: true,
  done: true,
  total: true,
  message: true,
} satisfies Prisma.JobSelect;

export type JobProgress = Prisma.JobGetPayload<{ select: typeof jobSelect }>;

/** A study's work under way, and the last that failed. */
export async function listJobs(viewer: Researcher, studyId: number): Promise<JobProgress[]> {
  requireRole(viewer, "analyst");
  const newest = await db().job.findFirst({
    where: { studyId },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return db().job.findMany({
    where: { studyId, OR: [{ state: "running" }, { state: "failed", id: newest?.id ?? 0 }] },
    orderBy: { id: "asc" },
    select: jobSelect,
  });
}
