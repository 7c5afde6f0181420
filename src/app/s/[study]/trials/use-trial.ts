import { useCallback, useEffect, useRef, useState } from "react";
import type { AnswerEntry, VoidWord } from "#core/ratings/answer-entry.ts";
import { type Listening, UNHEARD } from "#ui/clip-player/watch-listening.ts";
import { newKey } from "./outbox/new-key.ts";
import type { ScaleName } from "./scale-end.tsx";
import { TrialClock } from "./trial-clock.ts";

type Scores = Record<ScaleName, number | null>;

const UNRATED: Scores = { valence: null, arousal: null, quality: null };

interface TrialRules {
  position: number;
  heardShare: number;
  soundQuality: boolean;
  onEnd: (entry: AnswerEntry) => Promise<void>;
}

/** One trial from its showing to its end: what was heard, chosen and when. */
export function useTrial({ position, heardShare, soundQuality, onEnd }: TrialRules) {
  const [clock] = useState(() => new TrialClock());
  const [key] = useState(newKey);
  const [scores, setScores] = useState(UNRATED);
  const [heard, setHeard] = useState(false);
  const [ending, setEnding] = useState(false);
  const [broken, setBroken] = useState(false);
  const listening = useRef<Listening>(UNHEARD);
  const ended = useRef(false);

  useEffect(() => {
    const note = () => clock.visibility(document.hidden);
    document.addEventListener("visibilitychange", note);
    return () => document.removeEventListener("visibilitychange", note);
  }, [clock]);

  const onReady = useCallback(() => clock.first("readyMs"), [clock]);
  const onBroken = useCallback(() => setBroken(true), []);
  const forgive = () => setBroken(false);
  const onListening = useCallback(
    (now: Listening) => {
      listening.current = { ...now, share: Math.max(now.share, listening.current.share) };
      if (now.plays > 0) clock.first("firstPlayMs");
      if (now.share < heardShare) return;
      clock.first("heardMs");
      setHeard(true);
    },
    [clock, heardShare],
  );

  const choose = (scale: ScaleName, value: number) => {
    if (scale !== "quality") clock.choice(scale);
    setScores((known) => ({ ...known, [scale]: value }));
  };
  /** A second click finds the trial ended. */
  const end = async (entry: AnswerEntry) => {
    if (ended.current) return;
    ended.current = true;
    setEnding(true);
    await onEnd(entry);
  };

  const { valence, arousal, quality } = scores;
  const complete = valence !== null && arousal !== null && (!soundQuality || quality !== null);
  const send = async () => {
    if (!heard || valence === null || arousal === null || !complete) return;
    const telemetry = clock.read(listening.current);
    await end({ type: "answer", key, position, valence, arousal, quality, telemetry });
  };
  const report = (reason: VoidWord) => end({ type: "void", key, position, reason });
  return {
    scores,
    heard,
    complete,
    ending,
    broken,
    onReady,
    onBroken,
    forgive,
    onListening,
    choose,
    send,
    report,
  };
}
