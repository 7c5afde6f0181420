import { aimoclipsProtocol } from "#core/study/aimoclips-preset.ts";
import { mostBalancedMainClips } from "#core/study/balanced-main-clips.ts";
import { type Protocol, protocolSchema } from "#core/study/protocol.ts";
import type { ImportOptions } from "./import-options.ts";
import type { ClipDraft, StudyDraft } from "./study-draft.ts";

/** Below so many main clips a session is under five minutes, too short for checks in it. */
const shortSession = 16;

function count(clips: readonly ClipDraft[], role: ClipDraft["role"]): number {
  return clips.filter((clip) => clip.role === role).length;
}

function cellsOf(clips: readonly ClipDraft[]): { system: string; intent: string }[] {
  return clips.flatMap(({ system, intent }) =>
    system !== null && intent !== null ? [{ system, intent }] : [],
  );
}

/** How many cells hold a main clip. */
export function countCells(clips: readonly ClipDraft[]): number {
  return new Set(cellsOf(clips).map((cell) => JSON.stringify(cell))).size;
}

/**
 * The AImoclips preset's protocol, as far as the folder's clips can carry it: no more main,
 * practice and anchor clips than there are, and no checks in a session that is too short for them.
 */
export function importedProtocol(draft: StudyDraft, options: ImportOptions): Protocol {
  const preset = aimoclipsProtocol(countCells(draft.clips));
  const mainClips = Math.max(
    1,
    mostBalancedMainClips(cellsOf(draft.clips), preset.session.mainClips),
  );
  const short = mainClips < shortSession;
  const session = {
    ...preset.session,
    mainClips,
    practiceClips: Math.min(preset.session.practiceClips, count(draft.clips, "practice")),
    anchors: Math.min(preset.session.anchors, count(draft.clips, "anchor")),
    ...(short && { catchTrials: 0, repeatsShare: 0 }),
  };
  const audio = {
    ...preset.audio,
    ...(options.length !== undefined && { seconds: options.length }),
    ...(options.loudness !== undefined && { loudness: options.loudness }),
  };
  return protocolSchema.parse({ ...preset, session, audio });
}
