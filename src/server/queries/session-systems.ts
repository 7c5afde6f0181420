import { db } from "#server/db/client.ts";

/** The systems of a study, for the debriefing after the last trial. */
export async function listSystems(studyId: number): Promise<string[]> {
  const systems = await db().system.findMany({
    where: { studyId },
    orderBy: { position: "asc" },
    select: { key: true },
  });
  return systems.map(({ key }) => key);
}
