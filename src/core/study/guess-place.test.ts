import { expect, test } from "vitest";
import { guessPlace } from "./guess-place.ts";
import { suggestSlug } from "./study-details.ts";

const systems = ["Suno", "Stable_Audio", "Stable"];
const intents = ["sad", "very_sad"];

test.each([
  ["Suno_sad_3.wav", "Suno", "sad", 3],
  ["suno_SAD_003_crop.mp3", "Suno", "sad", 3],
  ["Suno_very_sad_1.flac", "Suno", "very_sad", 1],
  ["Stable_Audio_sad_12.ogg", "Stable_Audio", "sad", 12],
  ["Stable_sad_2.m4a", "Stable", "sad", 2],
  ["Udio_sad_2.wav", null, "sad", 2],
  ["Suno_brave_2.wav", "Suno", null, 2],
  ["track.wav", null, null, null],
])("%s belongs to system %s and intent %s, number %s", (file, system, intent, index) => {
  expect(guessPlace(file, systems, intents)).toEqual({ role: "main", system, intent, index });
});

test("names that begin with practice or anchor have that role and no cell", () => {
  const nowhere = { system: null, intent: null };
  expect(guessPlace("practice_2.wav", systems, intents)).toEqual({
    role: "practice",
    index: 2,
    ...nowhere,
  });
  expect(guessPlace("Anchor-happy.wav", systems, intents)).toEqual({
    role: "anchor",
    index: null,
    ...nowhere,
  });
});

test("a system that is called practice keeps its clips", () => {
  expect(guessPlace("practice_sad_1.wav", ["practice"], intents).role).toBe("main");
});

test("an address is made of a name", () => {
  expect(suggestSlug("Film music, 2nd round!")).toBe("film-music-2nd-round");
  expect(suggestSlug("Émotion")).toBe("emotion");
  expect(suggestSlug("음악")).toBe("");
});
