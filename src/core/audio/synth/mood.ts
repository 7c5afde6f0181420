import type { Random } from "../../random.ts";
import type { Character } from "./stand-ins.ts";

/** What valence and arousal come to in musical terms. */
export interface Mood {
  /** Beats per minute. */
  tempo: number;
  /** Semitones above the tonic, seven of them. */
  scale: readonly number[];
  isMajor: boolean;
  /** MIDI number of the tonic in the bass. */
  tonic: number;
  /** How agitated, 0 to 1: density, attack, percussion, brightness. */
  energy: number;
  /** How pleasant, 0 to 1. */
  pleasure: number;
}

const scales = {
  lydian: [0, 2, 4, 6, 7, 9, 11],
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  harmonicMinor: [0, 2, 3, 5, 7, 8, 11],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
};

function unit(value: number): number {
  return Math.max(0, Math.min(1, value));
}

function majorScale(energy: number): readonly number[] {
  return energy < 0.2 ? scales.lydian : scales.major;
}

function minorScale(energy: number, pleasure: number): readonly number[] {
  if (energy < 0.5) return scales.minor;
  return pleasure < 0.18 ? scales.phrygian : scales.harmonicMinor;
}

/** Where a value from 0 to 1 ends up that a stand-in pulls to the middle and shifts. */
function heard(asked: number, pull: number, shift: number): number {
  return unit(0.5 + (asked - 0.5) * (1 - pull) + shift);
}

/**
 * Turns a target into tempo, mode, register and energy, as music research finds
 * them to go together (Gabrielsson and Lindström 2010): fast, dense and bright is
 * aroused; major and high is pleasant.
 *
 * @param valence 1 to 9
 * @param arousal 1 to 9
 */
export function moodOf(
  valence: number,
  arousal: number,
  character: Character,
  random: Random,
): Mood {
  const { pull, arousalShift, valenceShift } = character;
  // The intents' targets lie between 1.7 and 6.5 in arousal, 2.1 and 8.5 in valence.
  const energy = heard((arousal - 1.4) / 5.2, pull, arousalShift / 5.2);
  const pleasure = heard((valence - 1.9) / 6.7, pull, valenceShift / 6.7);
  const isMajor = pleasure >= 0.5 !== random.uniform() < character.wrongMode;
  return {
    tempo: Math.round(58 + 96 * energy + 8 * (random.uniform() - 0.5)),
    scale: isMajor ? majorScale(energy) : minorScale(energy, pleasure),
    isMajor,
    tonic: 36 + random.integer(5) + Math.round(5 * pleasure),
    energy,
    pleasure,
  };
}
