import type { StudyFacts } from "#core/study/check-protocol.ts";
import type { Prisma } from "#db/client.ts";

/** What the opening check asks of a study's rows; a paused clip is not heard and does not count. */
export async function studyFacts(
  tx: Prisma.TransactionClient,
  studyId: number,
): Promise<StudyFacts> {
  const byPosition = { orderBy: { position: "asc" }, select: { key: true } } as const;
  const { slug, systems, intents, clips } = await tx.study.findUniqueOrThrow({
    where: { id: studyId },
    select: {
      slug: true,
      systems: byPosition,
      intents: byPosition,
      clips: {
        where: { pausedAt: null },
        select: {
          role: true,
          system: { select: { key: true } },
          intent: { select: { key: true } },
          _count: { select: { renditions: true } },
        },
      },
    },
  });
  return {
    slug,
    systems: systems.map(({ key }) => key),
    intents: intents.map(({ key }) => key),
    clips: clips.map(({ role, system, intent, _count }) => ({
      role,
      system: system?.key ?? null,
      intent: intent?.key ?? null,
      hasAudio: _count.renditions > 0,
    })),
  };
}
