import type { StudyFacts } from "#core/study/check-protocol.ts";
import type { Prisma } from "#db/client.ts";

/** The keys of systems or intents by their ids; a clip without one has the id null. */
export function keysById(rows: readonly { id: number; key: string }[]): Map<number | null, string> {
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/**
 * What the opening check asks of a study's rows; a paused clip is not heard and does not count.
 * Table by table, not nested: Prisma reads what is nested at once, and a transaction's connection
 * takes one query at a time.
 */
export async function studyFacts(
  tx: Prisma.TransactionClient,
  studyId: number,
): Promise<StudyFacts> {
  const ofStudy = {
    where: { studyId },
    orderBy: { position: "asc" },
    select: { id: true, key: true },
  } as const;
  const { slug } = await tx.study.findUniqueOrThrow({
    where: { id: studyId },
    select: { slug: true },
  });
  const systems = keysById(await tx.system.findMany(ofStudy));
  const intents = keysById(await tx.intent.findMany(ofStudy));
  const clips = await tx.clip.findMany({
    where: { studyId, pausedAt: null },
    select: {
      role: true,
      systemId: true,
      intentId: true,
      _count: { select: { renditions: true } },
    },
  });
  return {
    slug,
    systems: [...systems.values()],
    intents: [...intents.values()],
    clips: clips.map(({ role, systemId, intentId, _count }) => ({
      role,
      system: systems.get(systemId) ?? null,
      intent: intents.get(intentId) ?? null,
      hasAudio: _count.renditions > 0,
    })),
  };
}
