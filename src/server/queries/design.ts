import type { Access } from "#core/study/known-systems.ts";
import type { Quadrant } from "#core/study/quadrant.ts";
import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { db } from "#server/db/client.ts";
import { fromStoredAccess } from "#server/studies/access-names.ts";

export interface SystemInDesign {
  id: number;
  key: string;
  version: string | null;
  access: Access;
  clips: number;
}

export interface IntentInDesign {
  id: number;
  key: string;
  targetValence: number;
  targetArousal: number;
  quadrant: Quadrant | null;
  clips: number;
}

export interface Design {
  systems: SystemInDesign[];
  intents: IntentInDesign[];
}

const counted = { _count: { select: { clips: true } } } as const;

/** A study's systems and intents, each with how many clips hang on it. */
export async function getDesign(viewer: Researcher, studyId: number): Promise<Design> {
  requireRole(viewer, "analyst");
  const inOrder = { where: { studyId }, orderBy: { position: "asc" } } as const;
  const [systems, intents] = await Promise.all([
    db().system.findMany({
      ...inOrder,
      select: { id: true, key: true, version: true, access: true, ...counted },
    }),
    db().intent.findMany({
      ...inOrder,
      select: {
        id: true,
        key: true,
        targetValence: true,
        targetArousal: true,
        quadrant: true,
        ...counted,
      },
    }),
  ]);
  return {
    systems: systems.map(({ _count, access, ...system }) => ({
      ...system,
      access: fromStoredAccess(access),
      clips: _count.clips,
    })),
    intents: intents.map(({ _count, ...intent }) => ({ ...intent, clips: _count.clips })),
  };
}
