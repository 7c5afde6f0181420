import { type Chord, degreePitch } from "./harmony.ts";
import type { Mood } from "./mood.ts";
import type { Note } from "./note.ts";

const triad = [0, 2, 4];

/** The chord held for its length: soft and slow when calm, thin when agitated. */
function pad(mood: Mood, chord: Chord): Note[] {
  return triad.map((third) => ({
    start: chord.start,
    seconds: chord.seconds * 0.98,
    pitch: degreePitch(mood, chord.degree + third + 7),
    level: 0.1 - 0.055 * mood.energy,
    attack: 0.35 - 0.3 * mood.energy,
    decay: 4,
    overtones: 3 + Math.round(7 * mood.energy),
  }));
}

/** Chord tones one after the other: halves, quarters or eighths as energy grows. */
function broken(mood: Mood, chord: Chord, beat: number): Note[] {
  const step = beat * (mood.energy > 0.6 ? 0.5 : mood.energy > 0.25 ? 1 : 2);
  const count = Math.round(chord.seconds / step);
  return Array.from({ length: count }, (_, i) => ({
    start: chord.start + i * step,
    seconds: step * (1.3 - 0.7 * mood.energy),
    pitch: degreePitch(mood, chord.degree + (triad[(i * 2) % 3] ?? 0) + 14),
    level: 0.06 + 0.05 * mood.energy,
    attack: 0.05 - 0.046 * mood.energy,
    decay: 0.9 - 0.6 * mood.energy,
    overtones: 3 + Math.round(11 * mood.energy),
  }));
}

function bass(mood: Mood, chord: Chord, beat: number): Note[] {
  const step = mood.energy > 0.7 ? beat / 2 : mood.energy > 0.35 ? beat : chord.seconds;
  const count = Math.max(1, Math.round(chord.seconds / step));
  return Array.from({ length: count }, (_, i) => ({
    start: chord.start + i * step,
    seconds: step * 0.9,
    pitch: degreePitch(mood, chord.degree > 4 ? chord.degree - 7 : chord.degree),
    level: (0.17 + 0.06 * mood.energy) * (i % 2 === 0 ? 1 : 0.75),
    attack: 0.04 - 0.033 * mood.energy,
    decay: 1.5 - mood.energy,
    overtones: 3 + Math.round(6 * mood.energy),
  }));
}

/** What lies under the melody: held chords, broken chords and bass. */
export function accompanimentOf(mood: Mood, chords: readonly Chord[]): Note[] {
  const beat = 60 / mood.tempo;
  return chords.flatMap((chord) => [
    ...pad(mood, chord),
    ...broken(mood, chord, beat),
    ...bass(mood, chord, beat),
  ]);
}
