import { describe, expect, it } from "vitest";
import en from "./en.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };

type Messages = { [key: string]: string | Messages };

/** Every message under its whole name, as `session.bar.stop`. */
function flatten(messages: Messages, prefix = ""): [name: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const english = flatten(en);
const korean = new Map(flatten(ko));
/** The values that a message names; a plural's branches are no values. */
const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]));

describe("the participant's messages", () => {
  it("have the same names in both languages", () => {
    expect([...korean.keys()].sort()).toEqual(english.map(([name]) => name).sort());
  });

  it("are all written in Korean letters in the Korean file", () => {
    const untranslated = [...korean].filter(([, text]) => !/[가-힣]/.test(text));
    expect(untranslated).toEqual([]);
  });

  it("hold no Korean in the English file and are never empty", () => {
    expect(english.filter(([, text]) => /[가-힣]/.test(text) || text.trim() === "")).toEqual([]);
  });

  it("name the same values in both languages", () => {
    for (const [name, text] of english) {
      expect(placeholders(korean.get(name) ?? ""), name).toEqual(placeholders(text));
    }
  });
});
