import type { Prisma } from "#db/client.ts";
import type { ClipRole } from "#db/enums.ts";
import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { db } from "#server/db/client.ts";
import { findDuplicates } from "#server/queries/duplicate-clips.ts";

export interface ClipFilter {
  role: ClipRole | null;
  system: string | null;
  intent: string | null;
}

const clipSelect = {
  id: true,
  role: true,
  index: true,
  sourceName: true,
  system: { select: { key: true } },
  intent: { select: { key: true } },
  targetValence: true,
  targetArousal: true,
  taken: true,
  pausedAt: true,
  originalBytes: true,
  originalSha256: true,
  samplesSha256: true,
  durationMs: true,
  sampleRate: true,
  channels: true,
  loudnessBefore: true,
  loudnessAfter: true,
  truePeakBefore: true,
  truePeakAfter: true,
  gainDb: true,
  reachedTarget: true,
  silent: true,
  peaks: true,
  renditions: {
    select: { address: true, format: true, bytes: true, sha256: true },
    orderBy: { id: "asc" },
    take: 1,
  },
  _count: { select: { trials: { where: { state: "answered" } } } },
} satisfies Prisma.ClipSelect;

type ClipRow = Prisma.ClipGetPayload<{ select: typeof clipSelect }>;

export interface ClipInList
  extends Omit<ClipRow, "system" | "intent" | "peaks" | "renditions" | "pausedAt" | "_count"> {
  system: string | null;
  intent: string | null;
  paused: boolean;
  /** Whole numbers, scaled to the clip's own maximum; empty for a clip without audio. */
  peaks: number[];
  /** Null for a clip that came without audio. */
  rendition: ClipRow["renditions"][number] | null;
  ratings: number;
  /** Other clips of the study with the same file or the same samples. */
  duplicates: string[];
}

function whereOf(studyId: number, { role, system, intent }: ClipFilter): Prisma.ClipWhereInput {
  return {
    studyId,
    ...(role ? { role } : {}),
    ...(system ? { system: { key: system } } : {}),
    ...(intent ? { intent: { key: intent } } : {}),
  };
}

function toListed(row: ClipRow, duplicates: Map<number, string[]>): ClipInList {
  const { system, intent, peaks, renditions, pausedAt, _count, ...facts } = row;
  return {
    ...facts,
    system: system?.key ?? null,
    intent: intent?.key ?? null,
    paused: pausedAt !== null,
    peaks: [...(peaks ?? [])],
    rendition: renditions[0] ?? null,
    ratings: _count.trials,
    duplicates: duplicates.get(row.id) ?? [],
  };
}

/** One page of a study's clips: by role, system, intent and index. */
export async function listClips(
  viewer: Researcher,
  studyId: number,
  filter: ClipFilter,
  page: { number: number; size: number },
): Promise<{ clips: ClipInList[]; total: number }> {
  requireRole(viewer, "analyst");
  const where = whereOf(studyId, filter);
  const [rows, total] = await Promise.all([
    db().clip.findMany({
      where,
      orderBy: [
        { role: "asc" },
        { system: { position: "asc" } },
        { intent: { position: "asc" } },
        { index: "asc" },
      ],
      skip: (page.number - 1) * page.size,
      take: page.size,
      select: clipSelect,
    }),
    db().clip.count({ where }),
  ]);
  const duplicates = await findDuplicates(
    studyId,
    rows.map(({ id }) => id),
  );
  return { clips: rows.map((row) => toListed(row, duplicates)), total };
}
