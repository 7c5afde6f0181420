import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { db } from "#server/db/client.ts";

/** The keys of a study's systems and intents, in the study's order. */
export async function listSystemsAndIntents(
  viewer: Researcher,
  studyId: number,
): Promise<{ systems: string[]; intents: string[] }> {
  requireRole(viewer, "analyst");
  const inOrder = {
    where: { studyId },
    orderBy: { position: "asc" },
    select: { key: true },
  } as const;
  const [systems, intents] = await Promise.all([
    db().system.findMany(inOrder),
    db().intent.findMany(inOrder),
  ]);
  return { systems: systems.map(({ key }) => key), intents: intents.map(({ key }) => key) };
}
