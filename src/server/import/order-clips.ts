import type { ClipDraft, StudyDraft } from "./study-draft.ts";

const roles = ["main", "practice", "anchor"];

function isBefore(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return (a[place] ?? 0) - (b[place] ?? 0);
}

/** Main clips by system, intent and index, then practice clips and anchors. */
export function orderClips({ clips, systems, intents }: StudyDraft): ClipDraft[] {
  const systemKeys = systems.map(({ key }) => key);
  const intentKeys = intents.map(({ key }) => key);
  const ranked = clips.map((clip) => ({
    clip,
    rank: [
      roles.indexOf(clip.role),
      systemKeys.indexOf(clip.system ?? ""),
      intentKeys.indexOf(clip.intent ?? ""),
      clip.index,
    ],
  }));
  return ranked.sort((a, b) => isBefore(a.rank, b.rank)).map(({ clip }) => clip);
}

/**
 * The study without the clips whose audio was bad, for an import that skips what is bad: a clip
 * that nobody rated goes, a rated one stays without audio.
 */
export function keepUsable(draft: StudyDraft, hasAudio: (clip: ClipDraft) => boolean): StudyDraft {
  const rated = new Set(draft.ratings.map(({ clip }) => clip));
  const isUsable = (clip: ClipDraft) => clip.audio === null || hasAudio(clip) || rated.has(clip);
  const usable = { ...draft, clips: draft.clips.filter(isUsable) };
  return { ...usable, clips: orderClips(usable) };
}
