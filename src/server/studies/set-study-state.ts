import type { Prisma } from "#db/client.ts";
import type { StudyState } from "#db/enums.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { conflict } from "#server/errors.ts";
import { checkOpening } from "#server/studies/check-opening.ts";
import { freezePlan } from "#server/studies/freeze-plan.ts";
import { holdStudy } from "#server/studies/hold-study.ts";
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

/** Opening for the first time freezes the analysis plan: it was said before there were data. */
async function opening(tx: Prisma.TransactionClient, studyId: number) {
  await checkOpening(tx, studyId);
  const planHash = await freezePlan(tx, studyId);
  const { openedAt } = await tx.study.findUniqueOrThrow({
    where: { id: studyId },
    select: { openedAt: true },
  });
  return { planHash, openedAt: openedAt ?? new Date() };
}

/**
 * Opens, pauses or closes a study. Setting the state it has already changes nothing.
 * @throws RequestError of kind "not-found", or "conflict" with what is missing
 */
export async function setStudyState({ slug, to, actor }: Change): Promise<void> {
  await db().$transaction(async (tx) => {
    const study = await holdStudy(tx, slug);
    if (study.state === to) return;
    if (!nextStates(study.state).includes(to)) {
      throw conflict(`A study that is ${study.state} cannot be ${VERB[to]}.`);
    }
    const more = to === "open" ? await opening(tx, study.id) : null;
    const closedAt = to === "closed" ? { closedAt: new Date() } : {};
    await tx.study.update({ where: { slug }, data: { state: to, ...more, ...closedAt } });
    await writeAudit(tx, {
      actor,
      studyId: study.id,
      action: "set state",
      subject: `study ${slug}`,
      before: { state: study.state },
      after: { state: to, ...(more && { planHash: more.planHash }) },
    });
  });
}
