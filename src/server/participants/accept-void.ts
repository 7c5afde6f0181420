import type { VoidEntry } from "#core/ratings/answer-entry.ts";
import type { PlannedTrial } from "#core/study/planned-trial.ts";
import { replacementFor } from "#core/study/replacement-for.ts";
import { Prisma, type VoidReason } from "#db/client.ts";
import { db } from "#server/db/client.ts";
import type { Progress, Sender } from "./accept-answer.ts";
import { findCell } from "./find-cell.ts";
import { lockStudy } from "./lock-study.ts";

const REASONS: Record<VoidEntry["reason"], VoidReason> = {
  "no-sound": "no_sound",
  glitch: "glitch",
  voice: "voice",
  other: "other",
  "fetch-failed": "fetch_failed",
};

type Transaction = Prisma.TransactionClient;

interface Passed {
  id: number;
  study_id: number;
  /** Whether its places are in the clips' counts. */
  counts: boolean;
}

/** Moves the session past the trial, or matches no row. */
async function passTrial(tx: Transaction, sender: Sender, position: number) {
  const [passed] = await tx.$queryRaw<Passed[]>(Prisma.sql`
    UPDATE participant p SET next_position = p.next_position + 1, last_seen_at = now()
    FROM study s
    WHERE p.cookie_hash = ${sender.cookieHash}::bytea AND s.id = p.study_id AND s.slug = ${sender.slug}
      AND p.next_position = ${position}::int AND p.next_position <= p.trial_count
      AND p.state IN ('consented', 'working') AND p.list_given_at IS NOT NULL
      AND (p.holding OR p.phase <> 'main')
    RETURNING p.id, p.study_id, p.phase = 'main' AND p.excluded_at IS NULL AS counts`);
  return passed ?? null;
}

async function appendReplacement(tx: Transaction, participantId: number, clipId: number) {
  const { seed } = await tx.assignment.findUniqueOrThrow({ where: { participantId } });
  const rows = await tx.trial.findMany({
    where: { participantId },
    orderBy: { position: "asc" },
    select: { studyId: true, position: true, kind: true, block: true, clipId: true },
  });
  const trials = rows.map(({ position, kind, block, clipId: clip }): PlannedTrial => {
    return { position, kind, block, clip, catchValues: null };
  });
  const studyId = rows[0]?.studyId;
  const trial = replacementFor({ seed, trials, cell: await findCell(tx, clipId) });
  if (trial === null || studyId === undefined) return null;
  const { position, kind, block, clip } = trial;
  await tx.trial.create({ data: { studyId, participantId, position, kind, block, clipId: clip } });
  await tx.participant.update({
    where: { id: participantId },
    data: { trialCount: { increment: 1 } },
  });
  return clip;
}

/** Ends the session when there is no trial left; otherwise its lease goes on. */
async function closeOrGoOn(tx: Transaction, participantId: number): Promise<Progress> {
  const [row] = await tx.$queryRaw<Progress[]>(Prisma.sql`
    UPDATE participant p SET
      state = CASE WHEN p.next_position > p.trial_count
        THEN 'completed'::participant_state ELSE 'working'::participant_state END,
      completed_at = CASE WHEN p.next_position > p.trial_count THEN now() END,
      holding = p.holding AND p.next_position <= p.trial_count,
      lease_until = CASE WHEN p.holding AND p.next_position <= p.trial_count
        THEN now() + make_interval(mins => COALESCE((pr.body #>> '{session,leaseMinutes}')::int, 60)) END
    FROM protocol pr WHERE p.id = ${participantId} AND pr.id = p.protocol_id
    RETURNING p.next_position AS "nextPosition", p.trial_count AS "trialCount",
      p.state = 'completed' AS completed`);
  if (!row) throw new Error("a session vanished while its trial was being closed");
  return row;
}

/**
 * Ends a trial without a rating: its place returns, and another clip of its cell comes at the end
 * of the list if there is one. Null when it was not accepted and nothing changed.
 */
export async function acceptVoid(
  sender: Sender,
  studyId: number,
  entry: VoidEntry,
): Promise<Progress | null> {
  return db().$transaction(async (tx) => {
    await lockStudy(tx, studyId);
    const passed = await passTrial(tx, sender, entry.position);
    if (passed === null) return null;
    const trial = await tx.trial.update({
      where: { participantId_position: { participantId: passed.id, position: entry.position } },
      data: {
        state: "void",
        voidReason: REASONS[entry.reason],
        outboxKey: entry.key,
        endedAt: new Date(),
      },
      select: { kind: true, clipId: true },
    });
    if (trial.kind === "main") {
      const added = await appendReplacement(tx, passed.id, trial.clipId);
      if (passed.counts) await movePlace(tx, trial.clipId, added);
    }
    return closeOrGoOn(tx, passed.id);
  });
}

async function movePlace(tx: Transaction, from: number, to: number | null): Promise<void> {
  await tx.clip.update({ where: { id: from }, data: { taken: { decrement: 1 } } });
  if (to === null) return;
  await tx.clip.update({ where: { id: to }, data: { taken: { increment: 1 } } });
}
