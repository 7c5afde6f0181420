import type { Mood } from "./mood.ts";
import type { Stroke } from "./note.ts";

/** Below this energy nothing is struck. */
const quietest = 0.45;

function strokesAt(halfBeat: number, start: number, level: number): Stroke[] {
  const strokes: Stroke[] = [{ start, drum: "hat", level: level * (halfBeat % 2 ? 0.25 : 0.4) }];
  if (halfBeat % 4 === 0) strokes.push({ start, drum: "kick", level });
  if (halfBeat % 8 === 3) strokes.push({ start, drum: "kick", level: level * 0.7 });
  if (halfBeat % 4 === 2) strokes.push({ start, drum: "snare", level: level * 0.6 });
  return strokes;
}

/**
 * A beat in eighths, the stronger the more energy; none for calm music.
 *
 * @param seconds how long the clip lasts
 * @param level 1 for plain playing
 */
export function percussionOf(mood: Mood, seconds: number, level: number): Stroke[] {
  if (mood.energy < quietest) return [];
  const half = 30 / mood.tempo;
  const strength = level * (0.1 + 0.35 * mood.energy);
  return Array.from({ length: Math.ceil(seconds / half) }, (_, i) =>
    strokesAt(i, i * half, strength),
  ).flat();
}
