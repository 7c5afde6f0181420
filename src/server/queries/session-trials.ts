import type { TrialToPlay } from "#core/study/trial-to-play.ts";
import { db } from "#server/db/client.ts";
import type { Session } from "./session.ts";

const WHOLE_SCALE = 255;

const trialSelect = {
  position: true,
  kind: true,
  block: true,
  catchValence: true,
  clip: {
    select: {
      durationMs: true,
      peaks: true,
      renditions: { select: { format: true, address: true, bytes: true } },
    },
  },
} as const;

/** Whole numbers 0 to 255 as shares of the clip's own maximum, in two decimals. */
function peaksOf(bytes: Uint8Array | null): number[] | null {
  return bytes && Array.from(bytes, (peak) => Math.round((peak / WHOLE_SCALE) * 100) / 100);
}

/**
 * What a participant has still to hear. Only what playing needs: nothing in it depends on the
 * clip's system, intent, index or name, and main clips, anchors and repeats look alike.
 */
export async function trialsToPlay(session: Session): Promise<TrialToPlay[]> {
  const { audio, playback } = session.protocol;
  const rows = await db().trial.findMany({
    where: { participantId: session.id, position: { gte: session.nextPosition } },
    orderBy: { position: "asc" },
    select: trialSelect,
  });
  return rows.map(({ position, kind, block, catchValence, clip }) => {
    const renditions = clip.renditions;
    const rendition = renditions.find(({ format }) => format === audio.rendition) ?? renditions[0];
    return {
      position,
      practice: kind === "practice",
      block,
      address: rendition?.address ?? "",
      bytes: rendition?.bytes ?? 0,
      seconds: (clip.durationMs ?? 0) / 1000,
      peaks: playback.player === "waveform" ? peaksOf(clip.peaks) : null,
      choose: catchValence,
    };
  });
}

/** How many of a participant's trials are practice. */
export async function countPractice(participantId: number): Promise<number> {
  return db().trial.count({ where: { participantId, kind: "practice" } });
}
