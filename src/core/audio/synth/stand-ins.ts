/** How a synthetic stand-in plays: its colour and its faults. */
export interface Character {
  /** How much of the intent's distance from neutral is lost, 0 to 1. */
  pull: number;
  /** Added to valence and arousal, in scale points, whatever was asked for. */
  valenceShift: number;
  arousalShift: number;
  /** How fast the overtones fall: each one's level is 1 / number ^ rolloff. */
  rolloff: number;
  /** Level of the even overtones: 0 hollow as a clarinet, 1 full as a string. */
  even: number;
  /** Low-pass over the whole, in Hz. */
  cutoff: number;
  /** Level of steady noise, full scale at 1. */
  hiss: number;
  /** Standard deviation of each note's start, in seconds. */
  jitter: number;
  /** Share of notes left out. */
  dropped: number;
  /** Chance that the mode is the opposite of what was asked for. */
  wrongMode: number;
  /** Level of percussion and of reverberation beside the plain playing's. */
  drums: number;
  reverb: number;
}

const plain: Character = {
  pull: 0,
  valenceShift: 0,
  arousalShift: 0,
  rolloff: 1.5,
  even: 0.8,
  cutoff: 12_000,
  hiss: 0,
  jitter: 0.004,
  dropped: 0,
  wrongMode: 0,
  drums: 1,
  reverb: 1,
};

const characters: Record<string, Character> = {
  // Drags everything to neutral.
  "Stand-in A": { ...plain, pull: 0.6, rolloff: 1.8, reverb: 1.4 },
  // Thin and too bright.
  "Stand-in B": { ...plain, rolloff: 0.8, even: 1, cutoff: 15_000, reverb: 0.5 },
  // Noisy and dull, as an old tape.
  "Stand-in C": { ...plain, rolloff: 1.6, even: 0.3, cutoff: 3_500, hiss: 0.012, pull: 0.2 },
  // Loses its timing, some notes and at times the mode.
  "Stand-in D": { ...plain, even: 0.1, jitter: 0.055, dropped: 0.15, wrongMode: 0.3 },
  // Polished, but friendly whatever was asked for.
  "Stand-in E": { ...plain, valenceShift: 1.2, rolloff: 1.3, even: 1, reverb: 1.2 },
  // Polished, but always pushing.
  "Stand-in F": { ...plain, arousalShift: 1, rolloff: 1.2, even: 0.6, drums: 1.5, reverb: 0.8 },
};

/**
 * The character of a synthetic stand-in. None of them is or imitates a real system.
 *
 * @param system `Stand-in A` to `Stand-in F`; undefined for plain playing
 * @throws RangeError for any other name
 */
export function characterOf(system: string | undefined): Character {
  if (system === undefined) return plain;
  const character = characters[system];
  if (!character) throw new RangeError(`no synthetic stand-in is called ${system}`);
  return character;
}
