import { useEffect, useState, useSyncExternalStore } from "react";
import type { TrialToPlay } from "#core/study/trial-to-play.ts";
import { ClipShelf, type ShelvedClip } from "#ui/clip-player/clip-shelf.ts";

const NONE: ShelvedClip = { state: "waiting", progress: 0, audio: null };

/** Keeps the clips from a position on ready, the current one first. */
export function useShelf(trials: readonly TrialToPlay[], position: number | null) {
  const [shelf] = useState(() => new ClipShelf());
  const current = trials.find((trial) => trial.position === position) ?? null;
  useEffect(() => {
    if (position !== null) shelf.want(trials.filter((trial) => trial.position >= position));
  }, [shelf, trials, position]);
  const read = () => (current ? shelf.get(current.address) : NONE);
  const clip = useSyncExternalStore(shelf.subscribe, read, () => NONE);
  return { clip, retry: () => current && shelf.retry(current) };
}
