import { randomBytes } from "node:crypto";
import { ASSIGNMENT_ALGORITHM, type Assignment, assign } from "#core/study/assign.ts";
import type { PlannedTrial } from "#core/study/planned-trial.ts";
import type { Protocol } from "#core/study/protocol.ts";
import { Prisma } from "#db/client.ts";
import { loadClips } from "./load-clips.ts";

interface Assignee {
  studyId: number;
  participantId: number;
  number: number;
  protocol: Protocol;
  /** Whether the clips' places are taken: only in phase main. */
  takesPlaces: boolean;
}

/** One statement with one value: by Prisma's createMany a list costs ten times as much. */
async function writeTrials(
  tx: Prisma.TransactionClient,
  { studyId, participantId }: Assignee,
  trials: readonly PlannedTrial[],
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO trial (study_id, participant_id, position, kind, block, clip_id, catch_valence,
      catch_arousal)
    SELECT ${studyId}::int, ${participantId}::int, position, kind, block, clip,
      ("catchValues" ->> 'valence')::int2, ("catchValues" ->> 'arousal')::int2
    FROM jsonb_to_recordset(${JSON.stringify(trials)}::jsonb)
      AS given (position int, kind trial_kind, block int, clip int, "catchValues" jsonb)
    ORDER BY position`);
}

/**
 * Makes a participant's list of trials and takes its places. Needs the study's lock.
 * @throws DesignError when the study's clips cannot give such a list
 */
export async function writeAssignment(
  tx: Prisma.TransactionClient,
  assignee: Assignee,
): Promise<Assignment> {
  const { studyId, participantId, number, protocol, takesPlaces } = assignee;
  const clips = await loadClips(tx, studyId);
  const seed = randomBytes(12).toString("hex");
  const assignment = assign({
    seed,
    participantNumber: number,
    clips: clips.main,
    practice: clips.practice,
    anchors: clips.anchors,
    session: protocol.session,
    scaleOrder: protocol.scales.order,
  });
  const { firstScale, trials } = assignment;
  await tx.assignment.create({
    data: { participantId, seed, algorithm: ASSIGNMENT_ALGORITHM, firstScale },
  });
  await writeTrials(tx, assignee, trials);
  if (takesPlaces) {
    const main = trials.filter(({ kind }) => kind === "main").map(({ clip }) => clip);
    await tx.$executeRaw(
      Prisma.sql`UPDATE clip SET taken = taken + 1 WHERE id = ANY(${main}::int[])`,
    );
  }
  return assignment;
}
