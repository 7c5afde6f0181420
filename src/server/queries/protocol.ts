import { whatIsMissing } from "#core/study/check-protocol.ts";
import { type Protocol, type ProtocolFault, protocolSchema } from "#core/study/protocol.ts";
import { whatToReview } from "#core/study/review-protocol.ts";
import { Prisma } from "#db/client.ts";
import { type Researcher, requireRole } from "#server/accounts/researcher.ts";
import { db } from "#server/db/client.ts";
import { newestProtocol } from "#server/studies/read-design.ts";
import { studyFacts } from "#server/studies/study-facts.ts";

/** A version of a protocol and the people who have it. */
export interface ProtocolVersion {
  version: number;
  createdAt: Date;
  author: string | null;
  participants: number;
  /** Of those, who can still answer. */
  underWay: number;
}

/** A study's protocol as its page shows it. */
export interface ProtocolPage {
  version: number;
  protocol: Protocol;
  versions: ProtocolVersion[];
  /** What keeps the study from being opened. */
  missing: ProtocolFault[];
  /** What should be looked at before opening. */
  advice: ProtocolFault[];
  /** Whether clips were prepared by the audio settings, which then stay. */
  hasAudio: boolean;
  /** SHA-256 of the frozen analysis plan; null before the study was opened. */
  planHash: string | null;
}

/** Every version, the newest first. */
export async function listVersions(
  viewer: Researcher,
  studyId: number,
): Promise<ProtocolVersion[]> {
  requireRole(viewer, "analyst");
  return db().$queryRaw<ProtocolVersion[]>(Prisma.sql`
    SELECT pr.version, pr.created_at AS "createdAt", u.name AS author,
      count(p.id)::int AS participants,
      (count(p.id) FILTER (WHERE p.state IN ('consented', 'working')))::int AS "underWay"
    FROM protocol pr
    LEFT JOIN "user" u ON u.id = pr.created_by_id
    LEFT JOIN participant p ON p.protocol_id = pr.id
    WHERE pr.study_id = ${studyId}
    GROUP BY pr.id, u.name ORDER BY pr.version DESC`);
}

export async function getProtocolPage(viewer: Researcher, studyId: number): Promise<ProtocolPage> {
  requireRole(viewer, "analyst");
  const [{ version, protocol }, facts, versions, study, prepared] = await Promise.all([
    newestProtocol(db(), studyId),
    studyFacts(db(), studyId),
    listVersions(viewer, studyId),
    db().study.findUniqueOrThrow({ where: { id: studyId }, select: { planHash: true } }),
    db().clip.findFirst({
      where: { studyId, originalKey: { not: null } },
      select: { id: true },
    }),
  ]);
  return {
    version,
    protocol,
    versions,
    missing: whatIsMissing(protocol, facts),
    advice: whatToReview(protocol, facts),
    hasAudio: prepared !== null,
    planHash: study.planHash,
  };
}

/** One version's body; null when the study has no such version. */
export async function findVersion(
  viewer: Researcher,
  studyId: number,
  version: number,
): Promise<Protocol | null> {
  requireRole(viewer, "analyst");
  const row = await db().protocol.findUnique({
    where: { studyId_version: { studyId, version } },
    select: { body: true },
  });
  return row && protocolSchema.parse(row.body);
}
