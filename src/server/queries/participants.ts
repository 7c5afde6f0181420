import type { Prisma } from "#db/client.ts";
import type { ParticipantState, Phase } from "#db/enums.ts";
import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { db } from "#server/db/client.ts";

const participantSelect = {
  number: true,
  phase: true,
  state: true,
  sourceCode: true,
  startedAt: true,
  lastSeenAt: true,
  completedAt: true,
  excludedAt: true,
  nextPosition: true,
  trialCount: true,
  _count: { select: { trials: { where: { state: "answered" } } } },
} satisfies Prisma.ParticipantSelect;

type ParticipantRow = Prisma.ParticipantGetPayload<{ select: typeof participantSelect }>;

export interface ParticipantInList {
  /** P1, P2 ..., or the source's code of an imported participant. */
  code: string;
  phase: Phase;
  state: ParticipantState;
  excluded: boolean;
  /** Trials answered, of those in the list. */
  answered: number;
  trials: number;
  /** Null for imported participants, whose source says nothing of it. */
  startedAt: Date | null;
  lastSeenAt: Date | null;
}

function toListed(row: ParticipantRow): ParticipantInList {
  const imported = row.phase === "imported";
  const answered = row._count.trials;
  return {
    code: row.sourceCode ?? `P${row.number}`,
    phase: row.phase,
    state: row.state,
    excluded: row.excludedAt !== null,
    answered,
    trials: Math.max(row.trialCount, answered),
    startedAt: imported ? null : row.startedAt,
    lastSeenAt: imported ? null : row.lastSeenAt,
  };
}

/** One page of a study's participants, in the order they came. */
export async function listParticipants(
  viewer: Researcher,
  studyId: number,
  page: { number: number; size: number },
): Promise<{ participants: ParticipantInList[]; total: number }> {
  requireRole(viewer, "analyst");
  const [rows, total] = await Promise.all([
    db().participant.findMany({
      where: { studyId },
      orderBy: { number: "asc" },
      skip: (page.number - 1) * page.size,
      take: page.size,
      select: participantSelect,
    }),
    db().participant.count({ where: { studyId } }),
  ]);
  return { participants: rows.map(toListed), total };
}

/** Those who did something last. */
export async function listRecentParticipants(
  viewer: Researcher,
  studyId: number,
  most: number,
): Promise<ParticipantInList[]> {
  requireRole(viewer, "analyst");
  const rows = await db().participant.findMany({
    where: { studyId, phase: { not: "imported" } },
    orderBy: { lastSeenAt: "desc" },
    take: most,
    select: participantSelect,
  });
  return rows.map(toListed);
}

/** How many participants a study has in each phase and state. */
export async function countParticipants(
  viewer: Researcher,
  studyId: number,
): Promise<{ phase: Phase; state: ParticipantState; count: number }[]> {
  requireRole(viewer, "analyst");
  const groups = await db().participant.groupBy({
    by: ["phase", "state"],
    where: { studyId },
    _count: { _all: true },
    orderBy: [{ phase: "asc" }, { state: "asc" }],
  });
  return groups.map(({ phase, state, _count }) => ({ phase, state, count: _count._all }));
}
