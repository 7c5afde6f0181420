import type { CountedClip } from "#core/study/cells.ts";
import type { AnchorClip } from "#core/study/choose-anchors.ts";
import { quadrantOf } from "#core/study/quadrant.ts";
import type { Prisma } from "#db/client.ts";

export interface StudyClips {
  main: CountedClip[];
  /** Ids, in the order in which everybody hears them. */
  practice: number[];
  anchors: AnchorClip[];
}

/** The clips of a study that may be heard, with the counts of this moment. */
export async function loadClips(
  tx: Prisma.TransactionClient,
  studyId: number,
): Promise<StudyClips> {
  const clips = await tx.clip.findMany({
    where: { studyId, pausedAt: null, renditions: { some: {} } },
    orderBy: [{ role: "asc" }, { index: "asc" }, { id: "asc" }],
    select: {
      id: true,
      role: true,
      systemId: true,
      intentId: true,
      taken: true,
      targetValence: true,
      targetArousal: true,
    },
  });
  return {
    main: clips.flatMap(({ id, role, systemId, intentId, taken }) =>
      role === "main" && systemId !== null && intentId !== null
        ? [{ id, system: systemId, intent: intentId, taken }]
        : [],
    ),
    practice: clips.filter(({ role }) => role === "practice").map(({ id }) => id),
    anchors: clips.flatMap(({ id, role, targetValence, targetArousal }) =>
      role === "anchor"
        ? [{ id, quadrant: quadrantOf(targetValence ?? 5, targetArousal ?? 5) }]
        : [],
    ),
  };
}
