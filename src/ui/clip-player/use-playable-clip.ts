import { type RefObject, useEffect, useRef, useState } from "react";
import { drawClip } from "./draw-clip.ts";
import { type Listening, UNHEARD, watchListening } from "./watch-listening.ts";

interface PlayableClip {
  /** Where the clip is drawn. */
  container: RefObject<HTMLDivElement | null>;
  media: RefObject<HTMLMediaElement | null>;
  listening: Listening;
  /** Whether a tap would sound at once. */
  ready: boolean;
  /** Whether the browser could not read the audio. */
  broken: boolean;
}

/** Puts a clip's audio into a media element and follows how it is heard. */
export function usePlayableClip(
  audio: Blob | null,
  seconds: number,
  peaks: readonly number[] | null,
): PlayableClip {
  const container = useRef<HTMLDivElement>(null);
  const media = useRef<HTMLMediaElement>(null);
  const [listening, setListening] = useState(UNHEARD);
  const [ready, setReady] = useState(false);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const place = container.current;
    if (!audio || !place) return;
    const element = new Audio();
    const url = URL.createObjectURL(audio);
    element.preload = "auto";
    element.addEventListener("canplaythrough", () => setReady(true), { once: true });
    element.addEventListener("error", () => setBroken(true));
    const unwatch = watchListening(element, seconds, setListening);
    element.src = url;
    media.current = element;
    const drawing = drawClip(place, element, seconds, peaks);
    // The drawing loads the element's own address again; what goes wrong there is the element's error.
    drawing.on("error", () => undefined);
    return () => {
      unwatch();
      element.pause();
      drawing.destroy();
      URL.revokeObjectURL(url);
      media.current = null;
    };
  }, [audio, seconds, peaks]);
  return { container, media, listening, ready, broken };
}
