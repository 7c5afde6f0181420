import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { db } from "#server/db/client.ts";

/** A clip's place, as the page that uploads compares new files with it. */
export interface TakenPlace {
  name: string;
  role: "main" | "practice" | "anchor";
  system: string | null;
  intent: string | null;
  index: number;
}

export async function listTakenPlaces(viewer: Researcher, studyId: number): Promise<TakenPlace[]> {
  requireRole(viewer, "analyst");
  const clips = await db().clip.findMany({
    where: { studyId },
    select: {
      sourceName: true,
      role: true,
      index: true,
      system: { select: { key: true } },
      intent: { select: { key: true } },
    },
  });
  return clips.map(({ sourceName, role, index, system, intent }) => ({
    name: sourceName,
    role,
    system: system?.key ?? null,
    intent: intent?.key ?? null,
    index,
  }));
}
