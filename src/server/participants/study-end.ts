import type { Protocol } from "#core/study/protocol.ts";
import type { Prisma } from "#db/client.ts";

/** Whether a study has reached the end that its protocol sets, so that nobody else can start. */
export async function isFull(
  tx: Prisma.TransactionClient,
  studyId: number,
  { end }: Protocol,
  today: Date,
): Promise<boolean> {
  if (end.date !== null && today.toISOString().slice(0, 10) > end.date) return true;
  if (end.participants !== null) {
    const finishing = await tx.participant.count({
      where: {
        studyId,
        phase: "main",
        excludedAt: null,
        OR: [{ state: "completed" }, { holding: true }],
      },
    });
    if (finishing >= end.participants) return true;
  }
  if (end.ratingsPerClip === null) return false;
  const least = await tx.clip.aggregate({
    where: { studyId, role: "main", pausedAt: null },
    _min: { taken: true },
  });
  return (least._min.taken ?? 0) >= end.ratingsPerClip;
}
