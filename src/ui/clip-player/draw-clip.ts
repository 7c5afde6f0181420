import WaveSurfer from "wavesurfer.js";

const EVEN_BAR = Array.from({ length: 100 }, () => 0.35);

/** Draws a clip's progress over its media element: an even bar, or the waveform of its peaks. */
export function drawClip(
  container: HTMLElement,
  media: HTMLMediaElement,
  seconds: number,
  peaks: readonly number[] | null,
): WaveSurfer {
  const style = getComputedStyle(container);
  return WaveSurfer.create({
    container,
    media,
    duration: seconds,
    peaks: [peaks ? [...peaks] : EVEN_BAR],
    waveColor: style.getPropertyValue("--wave").trim() || "#b8c0cc",
    progressColor: style.getPropertyValue("--accent").trim() || "#2b5fb8",
    cursorWidth: 0,
    height: 44,
    barWidth: 2,
    barGap: 1,
    barRadius: 2,
    interact: false,
    dragToSeek: false,
    hideScrollbar: true,
    autoScroll: false,
  });
}
