import type { Random } from "../../random.ts";
import { type Chord, degreePitch } from "./harmony.ts";
import type { Mood } from "./mood.ts";
import type { Note } from "./note.ts";

/** A rhythm of one chord's length: where notes begin, in beats, and whether the last rests. */
function motif(beats: number, energy: number, random: Random): number[] {
  const step = energy > 0.45 ? 0.5 : 1;
  const chance = 0.45 + 0.4 * energy;
  const onsets = [0];
  for (let at = step; at < beats; at += step) {
    if (random.uniform() < chance) onsets.push(at);
  }
  return onsets;
}

/** The chord tone nearest to where the line is, or a step in the scale beside it. */
function nextDegree(from: number, chord: Chord, isStrong: boolean, random: Random): number {
  if (!isStrong) return Math.max(11, Math.min(25, from + random.integer(5) - 2));
  const tones = [0, 2, 4].flatMap((third) =>
    [7, 14, 21].map((octave) => chord.degree + third + octave),
  );
  const inRange = tones.filter((tone) => tone >= 12 && tone <= 24);
  return inRange.reduce((best, tone) =>
    Math.abs(tone - from) < Math.abs(best - from) ? tone : best,
  );
}

/**
 * A melody of question and answer: two rhythms alternate chord by chord, chord
 * tones on the first beat, and each fourth chord ends a phrase on a long note.
 */
export function melodyOf(mood: Mood, chords: readonly Chord[], random: Random): Note[] {
  const beat = 60 / mood.tempo;
  const beats = Math.round((chords[0]?.seconds ?? beat) / beat);
  const motifs = [motif(beats, mood.energy, random), motif(beats, mood.energy, random)];
  const { energy, pleasure } = mood;
  let degree = 16 + Math.round(3 * pleasure + 2 * energy) - 2;
  return chords.flatMap((chord, i) => {
    const rhythm = i % 4 === 3 ? [0] : (motifs[i % 2] ?? [0]);
    return rhythm.map((onset, n) => {
      degree = nextDegree(degree, chord, n === 0, random);
      const length = ((rhythm[n + 1] ?? beats) - onset) * beat;
      return {
        start: chord.start + onset * beat,
        seconds: length * (0.95 - 0.45 * energy),
        pitch: degreePitch(mood, degree),
        level: (0.16 + 0.06 * energy) * (n === 0 ? 1 : 0.8),
        attack: 0.09 - 0.085 * energy,
        decay: 1.2 - 0.7 * energy,
        overtones: 4 + Math.round(12 * energy),
      };
    });
  });
}
