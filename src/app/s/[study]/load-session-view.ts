import { fillTexts } from "#server/participants/fill-texts.ts";
import type { Session } from "#server/queries/session.ts";
import { countPractice, trialsToPlay } from "#server/queries/session-trials.ts";
import type { SessionView } from "./trials/session-view.ts";

/** Everything that the trial page gets. */
export async function loadSessionView(slug: string, session: Session): Promise<SessionView> {
  const { protocol, language, startedAt, nextPosition, trialCount } = session;
  const [trials, practiceCount] = await Promise.all([
    trialsToPlay(session),
    countPractice(session.id),
  ]);
  const { reminder, catchInstruction, scales } = fillTexts(protocol, language, startedAt);
  const { replaysMax, heardShare } = protocol.playback;
  return {
    study: slug,
    receipt: session.receipt ?? "",
    nextPosition,
    practiceCount,
    trialCount,
    trials,
    firstScale: session.assignment?.firstScale ?? "valence",
    soundQuality: protocol.scales.soundQuality,
    heardShare,
    playsMax: replaysMax === null ? null : replaysMax + 1,
    texts: { reminder, catchInstruction, scales },
  };
}
