import { createRandom, type Random } from "../../random.ts";
import { accompanimentOf } from "./accompaniment.ts";
import type { DemoClip } from "./demo-clip.ts";
import { chordsOf } from "./harmony.ts";
import { melodyOf } from "./melody.ts";
import { type Mood, moodOf } from "./mood.ts";
import type { Note, Score } from "./note.ts";
import { percussionOf } from "./percussion.ts";
import { type Character, characterOf } from "./stand-ins.ts";

/** How long every demo clip lasts. */
export const demoSeconds = 10;

/** Notes as a stand-in plays them: some late or early, some missing. */
function played(notes: readonly Note[], character: Character, random: Random): Note[] {
  return notes
    .map((note) => ({
      ...note,
      start: Math.max(0, note.start + character.jitter * random.normal()),
    }))
    .filter(() => random.uniform() >= character.dropped);
}

/**
 * Writes the music of a demo clip.
 *
 * @returns its mood and its notes, the same for the same description
 */
export function compose(clip: DemoClip): Score & { mood: Mood; character: Character } {
  const random = createRandom(`compose ${clip.file}`);
  const character = characterOf(clip.system);
  const mood = moodOf(clip.targetValence, clip.targetArousal, character, random);
  const chords = chordsOf(mood, demoSeconds, random);
  const notes = [...accompanimentOf(mood, chords), ...melodyOf(mood, chords, random)];
  return {
    mood,
    character,
    notes: played(notes, character, random).filter((note) => note.start < demoSeconds - 0.05),
    strokes: percussionOf(mood, demoSeconds, character.drums),
  };
}
