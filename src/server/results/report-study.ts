import type { FrozenPlan, Report } from "#core/stats/report.ts";
import { planSchema } from "#core/study/protocol-plan.ts";
import type { StudyOrigin, StudyState } from "#db/enums.ts";
import { db } from "#server/db/client.ts";
import { notFound } from "#server/errors.ts";
import { UNSEAL } from "./unseal-study.ts";

/** What a report says about its study besides the data. */
export interface ReportStudy {
  id: number;
  slug: string;
  /** Whether results by system, access and intent are withheld. */
  sealed: boolean;
  unsealed: Report["unsealed"];
  /** The frozen analysis plan; null before the first opening. */
  plan: FrozenPlan | null;
}

interface SealFacts {
  origin: StudyOrigin;
  state: StudyState;
  openedAt: Date | null;
  unsealedAt: Date | null;
}

/** A study of one's own is sealed from its opening until it closes, or its owner unseals it. */
export function isSealed({ origin, state, openedAt, unsealedAt }: SealFacts): boolean {
  return origin === "own" && openedAt !== null && state !== "closed" && unsealedAt === null;
}

async function findUnsealing(
  studyId: number,
  unsealedAt: Date | null,
): Promise<Report["unsealed"]> {
  if (!unsealedAt) return null;
  const entry = await db().auditEntry.findFirst({
    where: { studyId, action: UNSEAL },
    orderBy: { id: "asc" },
    select: { actor: true, after: true },
  });
  const { after } = entry ?? {};
  const reason =
    typeof after === "object" && after !== null && "reason" in after ? String(after.reason) : "";
  return { at: unsealedAt.toISOString(), by: entry?.actor ?? "unknown", reason };
}

/** @throws RequestError (not-found) when no study has the slug */
export async function findReportStudy(slug: string): Promise<ReportStudy> {
  const study = await db().study.findUnique({
    where: { slug },
    select: {
      id: true,
      origin: true,
      state: true,
      openedAt: true,
      unsealedAt: true,
      analysisPlan: true,
      planHash: true,
    },
  });
  if (!study) throw notFound(`The study "${slug}"`);
  const { id, openedAt, unsealedAt, analysisPlan, planHash } = study;
  const frozen = { frozenAt: openedAt?.toISOString() ?? null, sha256: planHash };
  return {
    id,
    slug,
    sealed: isSealed(study),
    unsealed: await findUnsealing(id, unsealedAt),
    plan: analysisPlan === null ? null : { ...planSchema.parse(analysisPlan), ...frozen },
  };
}
