"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AnswerEntry } from "#core/ratings/answer-entry.ts";
import type { TrialToPlay } from "#core/study/trial-to-play.ts";
import { ClipPlayer } from "#ui/clip-player/clip-player.tsx";
import type { ShelvedClip } from "#ui/clip-player/clip-shelf.ts";
import session from "../session.module.css";
import { ProblemDialog } from "./problem-dialog.tsx";
import { RatingScale } from "./rating-scale.tsx";
import type { ScaleName } from "./scale-end.tsx";
import type { SessionView } from "./session-view.ts";
import styles from "./trials.module.css";
import { useTrial } from "./use-trial.ts";

interface TrialViewProps {
  view: SessionView;
  trial: TrialToPlay;
  clip: ShelvedClip;
  onRetry: () => void;
  onEnd: (entry: AnswerEntry) => Promise<void>;
}

function scalesInOrder({ firstScale, soundQuality }: SessionView): ScaleName[] {
  const two: ScaleName[] =
    firstScale === "valence" ? ["valence", "arousal"] : ["arousal", "valence"];
  return soundQuality ? [...two, "quality"] : two;
}

/** One trial: the clip, what is asked, the scales, send. */
export function TrialView({ view, trial, clip, onRetry, onEnd }: TrialViewProps) {
  const t = useTranslations("session.trial");
  const { heardShare, soundQuality, playsMax, texts } = view;
  const { position, seconds, peaks } = trial;
  const running = useTrial({ position, heardShare, soundQuality, onEnd });
  const [reporting, setReporting] = useState(false);
  const { scales } = texts;
  const words = { valence: scales.valence, arousal: scales.arousal, quality: scales.soundQuality };
  const retry = () => {
    running.forgive();
    onRetry();
  };
  const failed = running.broken || clip.state === "failed";
  return (
    <main className={styles.trial}>
      <ClipPlayer
        audio={clip.audio}
        progress={clip.progress}
        seconds={seconds}
        peaks={peaks}
        playsMax={playsMax}
        labels={{
          play: t("play"),
          pause: t("pause"),
          again: t("again"),
          loading: t("loading"),
          noMore: t("noMore"),
        }}
        onReady={running.onReady}
        onBroken={running.onBroken}
        onListening={running.onListening}
      />
      {failed && <FailedClip onRetry={retry} onSkip={() => running.report("fetch-failed")} />}
      <p className={trial.choose === null ? styles.reminder : styles.instruction}>
        {trial.choose === null
          ? texts.reminder
          : texts.catchInstruction.replace("{value}", String(trial.choose))}
      </p>
      {scalesInOrder(view).map((scale) => (
        <RatingScale
          key={scale}
          scale={scale}
          words={words[scale]}
          value={running.scores[scale]}
          locked={!running.heard || running.ending}
          onChoose={(value) => running.choose(scale, value)}
        />
      ))}
      <div className={styles.foot}>
        <button type="button" className={styles.linkButton} onClick={() => setReporting(true)}>
          {t("problem")}
        </button>
        <button
          type="button"
          className={session.button}
          disabled={!running.heard || !running.complete || running.ending}
          onClick={running.send}
        >
          {t("send")}
        </button>
      </div>
      <p className={session.unseen} role="status">
        {running.heard ? t("unlocked") : t("locked")}
      </p>
      {reporting && <ProblemDialog onReport={running.report} onClose={() => setReporting(false)} />}
    </main>
  );
}

function FailedClip({ onRetry, onSkip }: { onRetry: () => void; onSkip: () => void }) {
  const t = useTranslations("session.trial");
  return (
    <div className={session.notice} role="alert">
      <p>{t("failed")}</p>
      <div className={session.buttons}>
        <button type="button" className={session.quietButton} onClick={onSkip}>
          {t("skip")}
        </button>
        <button type="button" className={session.button} onClick={onRetry}>
          {t("retry")}
        </button>
      </div>
    </div>
  );
}
