import type { CountedClip } from "#core/study/cells.ts";
import type { AnchorClip } from "#core/study/choose-anchors.ts";
import { NEUTRAL, quadrantOf } from "#core/study/quadrant.ts";
import { Prisma } from "#db/client.ts";

export interface StudyClips {
  main: CountedClip[];
  /** Ids, in the order in which everybody hears them. */
  practice: number[];
  anchors: AnchorClip[];
}

interface LoadedClips {
  main: CountedClip[] | null;
  practice: number[] | null;
  anchors: { id: number; valence: number; arousal: number }[] | null;
}

/** One row for the whole study: a thousand rows take Prisma several times as long to read. */
const clipsOf = (studyId: number) => Prisma.sql`
  SELECT
    json_agg(json_build_object('id', id, 'system', system_id, 'intent', intent_id, 'taken', taken)
      ORDER BY id) FILTER (WHERE role = 'main') AS main,
    json_agg(id ORDER BY index, id) FILTER (WHERE role = 'practice') AS practice,
    json_agg(json_build_object('id', id, 'valence', coalesce(target_valence, ${NEUTRAL}),
      'arousal', coalesce(target_arousal, ${NEUTRAL})) ORDER BY id)
      FILTER (WHERE role = 'anchor') AS anchors
  FROM clip
  WHERE study_id = ${studyId} AND paused_at IS NULL
    AND EXISTS (SELECT FROM rendition WHERE clip_id = clip.id)`;

/** The clips of a study that may be heard, with the counts of this moment. */
export async function loadClips(
  tx: Prisma.TransactionClient,
  studyId: number,
): Promise<StudyClips> {
  const [row] = await tx.$queryRaw<LoadedClips[]>(clipsOf(studyId));
  const anchors = (row?.anchors ?? []).map(({ id, valence, arousal }) => {
    return { id, quadrant: quadrantOf(valence, arousal) };
  });
  return { main: row?.main ?? [], practice: row?.practice ?? [], anchors };
}
