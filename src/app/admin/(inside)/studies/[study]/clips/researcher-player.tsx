"use client";

import { ActionIcon, Group, Text } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import WaveSurfer from "wavesurfer.js";
import type { ClipInList } from "#server/queries/clips.ts";
import styles from "./researcher-player.module.css";

/** The one that sounds: starting another stops it. */
let sounding: WaveSurfer | null = null;

/** Nothing is fetched before play: the waveform comes with the page. */
function createPlayer(container: HTMLElement, clip: ClipInList, address: string): WaveSurfer {
  const media = new Audio();
  media.preload = "none";
  return WaveSurfer.create({
    container,
    media,
    url: `/a/${address}`,
    peaks: [clip.peaks],
    normalize: true,
    duration: (clip.durationMs ?? 0) / 1000,
    height: 40,
    barWidth: 2,
    barGap: 1,
    waveColor: "#8a93a6",
    progressColor: "#4c6ef5",
    cursorColor: "#4c6ef5",
  });
}

function Player({ clip, address }: { clip: ClipInList; address: string }) {
  const container = useRef<HTMLDivElement>(null);
  const player = useRef<WaveSurfer | null>(null);
  const [playing, setPlaying] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!container.current) return;
    const made = createPlayer(container.current, clip, address);
    player.current = made;
    made.on("play", () => {
      if (sounding !== made) sounding?.pause();
      sounding = made;
      setPlaying(true);
    });
    made.on("pause", () => setPlaying(false));
    made.on("error", () => setFailed(true));
    return () => {
      if (sounding === made) sounding = null;
      made.destroy();
    };
  }, [clip, address]);
  const toggle = () => {
    setFailed(false);
    player.current?.playPause().catch(() => setFailed(true));
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        onClick={toggle}
        aria-label={`${playing ? "Pause" : "Play"} ${clip.sourceName}`}
      >
        {playing ? (
          <IconPlayerPause size={18} aria-hidden />
        ) : (
          <IconPlayerPlay size={18} aria-hidden />
        )}
      </ActionIcon>
      <div ref={container} className={styles.wave} />
      {failed && (
        <Text size="xs" role="alert">
          cannot be played
        </Text>
      )}
    </Group>
  );
}

/** Lets a researcher hear a clip as participants do, over its waveform. */
export function ResearcherPlayer({ clip }: { clip: ClipInList }) {
  if (!clip.rendition) {
    return (
      <Text size="sm" c="dimmed">
        no audio
      </Text>
    );
  }
  return <Player clip={clip} address={clip.rendition.address} />;
}
