import type { CountedClip } from "#core/study/cells.ts";
import type { Prisma } from "#db/client.ts";

/** The clips of a main clip's cell that may be heard, with the counts of this moment. */
export async function findCell(
  tx: Prisma.TransactionClient,
  clipId: number,
): Promise<CountedClip[]> {
  const { studyId, systemId, intentId } = await tx.clip.findUniqueOrThrow({
    where: { id: clipId },
    select: { studyId: true, systemId: true, intentId: true },
  });
  if (systemId === null || intentId === null) return [];
  const clips = await tx.clip.findMany({
    where: {
      studyId,
      systemId,
      intentId,
      role: "main",
      pausedAt: null,
      renditions: { some: {} },
    },
    select: { id: true, taken: true },
  });
  return clips.map(({ id, taken }) => ({ id, system: systemId, intent: intentId, taken }));
}
