/** A pitched note. Times in seconds from the clip's start. */
export interface Note {
  start: number;
  seconds: number;
  /** MIDI number; 69 is 440 Hz. */
  pitch: number;
  /** Peak level, full scale at 1. */
  level: number;
  /** Time to rise to the peak, in seconds. */
  attack: number;
  /** Time in which it falls to a third after its rise, in seconds. */
  decay: number;
  /** How many overtones sound, 1 to 24. */
  overtones: number;
}

/** A stroke of percussion. */
export interface Stroke {
  start: number;
  drum: "kick" | "snare" | "hat";
  level: number;
}

/** A clip's music, before it sounds. */
export interface Score {
  notes: Note[];
  strokes: Stroke[];
}
