import { createHash } from "node:crypto";
import type { Prisma } from "#db/client.ts";
import type { StudyState } from "#db/enums.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { conflict, notFound, RequestError } from "#server/errors.ts";
import { findMissing } from "#server/studies/find-missing.ts";
import { nextStates } from "#server/studies/study-state.ts";

interface Change {
  slug: string;
  to: StudyState;
  actor: Actor;
}

const VERB: Record<StudyState, string> = {
  draft: "drafted",
  open: "opened",
  paused: "paused",
  closed: "closed",
};

const studySelect = {
  id: true,
  state: true,
  openedAt: true,
} satisfies Prisma.StudySelect;

type StudyRow = Prisma.StudyGetPayload<{ select: typeof studySelect }>;

/** Holds the study's row, so that of two changes at once the second sees the first. */
async function lockStudy(tx: Prisma.TransactionClient, slug: string): Promise<StudyRow> {
  await tx.$queryRaw`SELECT id FROM study WHERE slug = ${slug} FOR UPDATE`;
  const study = await tx.study.findUnique({ where: { slug }, select: studySelect });
  if (!study) throw notFound(`The study ${slug}`);
  return study;
}

/** Opening for the first time freezes the analysis plan: it was said before there were data. */
async function opening(
  tx: Prisma.TransactionClient,
  slug: string,
  study: StudyRow,
): Promise<Prisma.StudyUpdateInput> {
  const { faults, plan } = await findMissing(tx, slug);
  if (faults.length > 0) {
    const problems = faults.map(({ path, problem }) => ({ path, problem }));
    throw new RequestError("conflict", "The study cannot be opened yet.", { problems });
  }
  if (study.openedAt) return {};
  const planHash = createHash("sha256").update(JSON.stringify(plan)).digest("hex");
  return { openedAt: new Date(), analysisPlan: plan, planHash };
}

/**
 * Opens, pauses or closes a study. Setting the state it has already changes nothing.
 * @throws RequestError of kind "not-found", or "conflict" with what is missing
 */
export async function setStudyState({ slug, to, actor }: Change): Promise<void> {
  await db().$transaction(async (tx) => {
    const study = await lockStudy(tx, slug);
    if (study.state === to) return;
    if (!nextStates(study.state).includes(to)) {
      throw conflict(`A study that is ${study.state} cannot be ${VERB[to]}.`);
    }
    const more = to === "open" ? await opening(tx, slug, study) : {};
    const closedAt = to === "closed" ? { closedAt: new Date() } : {};
    await tx.study.update({ where: { slug }, data: { state: to, ...more, ...closedAt } });
    await writeAudit(tx, {
      actor,
      studyId: study.id,
      action: "set state",
      subject: `study ${slug}`,
      before: { state: study.state },
      after: { state: to },
    });
  });
}
