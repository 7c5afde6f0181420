import type { Protocol } from "#core/study/protocol.ts";
import type { Prisma } from "#db/client.ts";

/**
 * Whether a study has reached the end that its protocol sets, so that nobody else can start.
 *
 * @param nextNumber the number of the participant who would start: as long as fewer started than
 * are wanted to finish, nobody needs to be counted, which takes longer the more there are
 */
export async function isFull(
  tx: Prisma.TransactionClient,
  studyId: number,
  { end }: Protocol,
  today: Date,
  nextNumber = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  if (end.date !== null && today.toISOString().slice(0, 10) > end.date) return true;
  if (end.participants !== null && nextNumber > end.participants) {
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
