import type { Note } from "./note.ts";
import type { Character } from "./stand-ins.ts";
import { wavetable } from "./wavetable.ts";

const releaseSeconds = 0.06;
const highestPartial = 13_000;

/** Rise, exponential fall, release at the end: the level at a time within the note. */
function envelope(note: Note, time: number): number {
  const rise = time < note.attack ? time / note.attack : 1;
  const fall = time < note.attack ? 1 : Math.exp((note.attack - time) / note.decay);
  const left = note.seconds + releaseSeconds - time;
  return rise * fall * (left < releaseSeconds ? left / releaseSeconds : 1);
}

function frequencyOf(pitch: number): number {
  return 440 * 2 ** ((pitch - 69) / 12);
}

function playNote(into: Float32Array, note: Note, table: Float32Array, sampleRate: number): void {
  const period = table.length - 1;
  const step = (frequencyOf(note.pitch) * period) / sampleRate;
  const begin = Math.round(note.start * sampleRate);
  const length = Math.floor((note.seconds + releaseSeconds) * sampleRate);
  const end = Math.min(into.length, begin + length);
  let phase = 0;
  let level = 0;
  for (let i = begin; i < end; i++) {
    // An envelope moves slowly: each sixteenth sample is enough.
    if (((i - begin) & 15) === 0) level = note.level * envelope(note, (i - begin) / sampleRate);
    const at = Math.floor(phase);
    const before = table[at] as number;
    const sample = before + ((table[at + 1] as number) - before) * (phase - at);
    into[i] = (into[i] as number) + level * sample;
    phase += step;
    if (phase >= period) phase -= period;
  }
}

/**
 * Adds notes to a channel, with as many overtones as the note asks for and the
 * sample rate can carry.
 */
export function playNotes(
  into: Float32Array,
  notes: readonly Note[],
  character: Character,
  sampleRate: number,
): void {
  const tables = new Map<number, Float32Array>();
  for (const note of notes) {
    const room = Math.floor(highestPartial / frequencyOf(note.pitch));
    const overtones = Math.max(1, Math.min(note.overtones, room));
    const table = tables.get(overtones) ?? wavetable(overtones, character.rolloff, character.even);
    tables.set(overtones, table);
    playNote(into, note, table, sampleRate);
  }
}
