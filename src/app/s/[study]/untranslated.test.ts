import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const folder = path.join("src", "app", "s");

function pagesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => path.join(directory, file));
}

/** Words between tags, or in an attribute that people read or hear. */
function wordsWritten(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/=>/g, "");
  const between = [...code.matchAll(/<[a-z][^<>]*>([^<>{}]*[A-Za-z가-힣]{2,}[^<>{}]*)</g)];
  const attributes = [...code.matchAll(/(?:aria-label|title|alt|placeholder)="([^"]+)"/g)];
  return [...between, ...attributes].map((match) => (match[1] ?? "").trim());
}

describe("the participant's pages", () => {
  it("write no text of their own: all of it comes from the messages or the protocol", () => {
    const written = [...pagesIn(folder), ...pagesIn(path.join("src", "ui", "clip-player"))].flatMap(
      (file) => wordsWritten(readFileSync(file, "utf8")).map((words) => `${file}: ${words}`),
    );
    expect(written).toEqual([]);
  });

  it("would be caught writing one", () => {
    expect(wordsWritten('<p className="x">Hello there</p>')).toEqual(["Hello there"]);
    expect(wordsWritten('<img alt="A waveform" />')).toEqual(["A waveform"]);
    expect(wordsWritten("<p>{t('title')}</p>")).toEqual([]);
  });
});
