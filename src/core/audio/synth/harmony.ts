import type { Random } from "../../random.ts";
import type { Mood } from "./mood.ts";

/** A chord: when it sounds and the scale degree (0 to 6) it stands on. */
export interface Chord {
  start: number;
  seconds: number;
  degree: number;
}

const majorProgressions = [
  [0, 4, 5, 3],
  [0, 3, 4, 0],
  [0, 5, 3, 4],
  [0, 2, 3, 4],
];
const minorProgressions = [
  [0, 5, 2, 6],
  [0, 3, 4, 0],
  [0, 5, 3, 4],
  [0, 1, 0, 4],
];

/** The MIDI number of a scale degree; degrees beyond 0 to 6 are in other octaves. */
export function degreePitch(mood: Mood, degree: number): number {
  const octave = Math.floor(degree / 7);
  return mood.tonic + 12 * octave + (mood.scale[degree - 7 * octave] ?? 0);
}

/**
 * Chords from the first second to the last, four to a phrase.
 *
 * @param seconds how long the clip lasts
 */
export function chordsOf(mood: Mood, seconds: number, random: Random): Chord[] {
  const progressions = mood.isMajor ? majorProgressions : minorProgressions;
  const progression = progressions[random.integer(progressions.length)] ?? [0];
  const beats = mood.tempo < 95 ? 2 : 4;
  const length = (beats * 60) / mood.tempo;
  return Array.from({ length: Math.ceil(seconds / length) }, (_, i) => ({
    start: i * length,
    seconds: length,
    degree: progression[i % progression.length] ?? 0,
  }));
}
