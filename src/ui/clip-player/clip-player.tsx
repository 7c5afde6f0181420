"use client";

import { useEffect } from "react";
import styles from "./clip-player.module.css";
import { usePlayableClip } from "./use-playable-clip.ts";
import type { Listening } from "./watch-listening.ts";

export interface ClipPlayerLabels {
  play: string;
  pause: string;
  again: string;
  loading: string;
  /** Shown when the clip may not be played another time. */
  noMore: string;
}

interface ClipPlayerProps {
  audio: Blob | null;
  /** Share of the audio that has come, 0 to 1. */
  progress: number;
  seconds: number;
  /** The waveform, or null for an even bar. */
  peaks: readonly number[] | null;
  /** How often the clip may be played in all; null for no limit. */
  playsMax: number | null;
  labels: ClipPlayerLabels;
  onReady: () => void;
  onBroken: () => void;
  onListening: (listening: Listening) => void;
}

/** On an iPhone the mute switch silences a page that does not say that it plays media. */
function declarePlayback(): void {
  const { audioSession } = navigator as Navigator & { audioSession?: { type: string } };
  if (audioSession) audioSession.type = "playback";
}

function PlayIcon({ playing }: { playing: boolean }) {
  const shape = playing ? "M7 5h4v14H7zM13 5h4v14h-4z" : "M8 5v14l11-7z";
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.icon}>
      <path d={shape} />
    </svg>
  );
}

/** Plays one clip: a button, and a bar that follows. There is no way to jump within the clip. */
export function ClipPlayer(props: ClipPlayerProps) {
  const { audio, progress, seconds, peaks, playsMax, labels } = props;
  const { container, media, listening, ready, broken } = usePlayableClip(audio, seconds, peaks);
  const { onReady, onBroken, onListening } = props;
  useEffect(() => onListening(listening), [listening, onListening]);
  useEffect(() => void (ready && onReady()), [ready, onReady]);
  useEffect(() => void (broken && onBroken()), [broken, onBroken]);

  const isAtRest = !listening.playing && (media.current?.ended ?? true);
  const isSpent = isAtRest && playsMax !== null && listening.plays >= playsMax;
  const press = () => {
    declarePlayback();
    if (listening.playing) media.current?.pause();
    // A refused play shows as a button that is still there to be tapped.
    else media.current?.play().catch(() => undefined);
  };
  const label = listening.playing ? labels.pause : listening.plays > 0 ? labels.again : labels.play;
  return (
    <div className={styles.player}>
      <button
        type="button"
        className={styles.button}
        disabled={!ready || isSpent}
        onClick={press}
        aria-label={ready ? label : labels.loading}
      >
        <PlayIcon playing={listening.playing} />
      </button>
      <div className={styles.track}>
        <div ref={container} className={styles.wave} aria-hidden="true" />
        {!ready && (
          <progress
            className={styles.loading}
            value={progress}
            max={1}
            aria-label={labels.loading}
          />
        )}
        {isSpent && <span className={styles.note}>{labels.noMore}</span>}
      </div>
    </div>
  );
}
