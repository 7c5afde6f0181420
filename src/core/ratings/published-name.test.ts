import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipKey, parsePublishedName, publishedKey } from "./published-name.ts";

describe("names of the published layout", () => {
  it("name the same clip with and without _crop, in any folder and format", () => {
    const names = ["Suno_sad_3_crop.wav", "music_clips/Suno/Suno_sad_3.wav", "a\\Suno_sad_3.flac"];
    expect(names.map(clipKey)).toEqual(["Suno_sad_3", "Suno_sad_3", "Suno_sad_3"]);
  });

  it("give system, intent and index", () => {
    expect(parsePublishedName("AudioLDM2_dull_14_crop.wav", ["dull", "sad"])).toEqual({
      system: "AudioLDM2",
      intent: "dull",
      index: 14,
    });
  });

  it("keep the spelling of keys, which may hold underscores", () => {
    const name = parsePublishedName("My_Model_very_sad_2.wav", ["sad", "very_sad"]);
    expect(name).toEqual({ system: "My_Model", intent: "very_sad", index: 2 });
  });

  it("are refused when the intent is unknown, the system or the index missing", () => {
    for (const name of ["Suno_furious_3_crop.wav", "sad_3.wav", "_sad_3.wav", "Suno_sad.wav", ""]) {
      expect(parsePublishedName(name, ["sad"])).toBeNull();
    }
  });

  it("are read back as they were written, whatever the keys", () => {
    const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,12}$/);
    fc.assert(
      fc.property(key, key, fc.nat(9999), (system, intent, index) => {
        const file = `${publishedKey({ system, intent, index })}_crop.wav`;
        expect(parsePublishedName(file, [intent])).toEqual({ system, intent, index });
      }),
    );
  });
});
