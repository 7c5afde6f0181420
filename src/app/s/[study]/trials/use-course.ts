import { useState } from "react";
import type { TrialToPlay } from "#core/study/trial-to-play.ts";
import type { SessionView } from "./session-view.ts";

/** What the participant sees between two moments of the session. */
export type Stop =
  | { kind: "trial"; trial: TrialToPlay }
  | { kind: "practice-over" | "break"; next: TrialToPlay }
  | { kind: "end" };

/** Goes through the list: the next trial that has no answer, with what stands between blocks. */
export function useCourse(view: SessionView, answered: ReadonlySet<number>) {
  const [ended, setEnded] = useState<ReadonlySet<number>>(answered);
  const [restedBefore, setRestedBefore] = useState<number | null>(null);
  const next = view.trials.find(({ position }) => !ended.has(position));
  const before = view.trials.find(({ position }) => next && position === next.position - 1);

  const stop = (): Stop => {
    if (!next) return { kind: "end" };
    const isNewBlock = before !== undefined && before.block !== next.block;
    if (!isNewBlock || restedBefore === next.position) return { kind: "trial", trial: next };
    return { kind: before.practice ? "practice-over" : "break", next };
  };
  const end = (position: number) => setEnded((known) => new Set([...known, position]));
  const goOn = () => next && setRestedBefore(next.position);
  return { stop: stop(), end, goOn };
}
