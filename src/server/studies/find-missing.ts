import { type StudyFacts, whatIsMissing } from "#core/study/check-protocol.ts";
import { type ProtocolFault, readProtocol } from "#core/study/protocol.ts";
import type { Prisma } from "#db/client.ts";
import { conflict } from "#server/errors.ts";

const clipSelect = {
  role: true,
  system: { select: { key: true } },
  intent: { select: { key: true } },
  _count: { select: { renditions: true } },
} satisfies Prisma.ClipSelect;

async function loadFacts(tx: Prisma.TransactionClient, slug: string): Promise<StudyFacts> {
  const [systems, intents, clips] = await Promise.all([
    tx.system.findMany({ where: { study: { slug } }, select: { key: true } }),
    tx.intent.findMany({ where: { study: { slug } }, select: { key: true } }),
    tx.clip.findMany({ where: { study: { slug }, pausedAt: null }, select: clipSelect }),
  ]);
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

/** What keeps a study from being opened, and the analysis plan it would be opened with. */
export async function findMissing(
  tx: Prisma.TransactionClient,
  slug: string,
): Promise<{ faults: ProtocolFault[]; plan: Prisma.InputJsonValue }> {
  const newest = await tx.protocol.findFirst({
    where: { study: { slug } },
    orderBy: { version: "desc" },
    select: { body: true },
  });
  if (!newest) throw conflict(`The study ${slug} has no protocol yet.`);
  const { protocol, faults } = readProtocol(newest.body);
  if (!protocol) return { faults, plan: {} };
  return { faults: whatIsMissing(protocol, await loadFacts(tx, slug)), plan: protocol.plan };
}
