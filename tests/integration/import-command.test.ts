import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Command, CommandIo } from "../../scripts/command.ts";
import exportCommand from "../../scripts/commands/export.ts";
import importCommand from "../../scripts/commands/import.ts";
import { makeImportFolder } from "../support/import-folder.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

/** Runs a command and keeps what it said. */
async function run(command: Command, ...args: string[]) {
  const printed: string[] = [];
  const noted: string[] = [];
  const io: CommandIo = {
    json: false,
    print: (line) => printed.push(line),
    note: (line) => noted.push(line),
    fault: () => noted.push("fault"),
    onInterrupt: () => undefined,
  };
  return { value: await command.run(args, io), printed, noted };
}

const ratings = "user,audio_file,valence,arousal\nP1,Mine_sad_1_crop.wav,3,4\n";

describe("the commands import and export", () => {
  it("import a folder, say what came in and warn on standard error", async () => {
    const folder = makeImportFolder({ "ratings_metadata.csv": ratings });
    const { printed, noted, value } = await run(
      importCommand,
      folder,
      "--slug",
      "one",
      "--title",
      "One",
    );
    expect(printed).toEqual([
      'Imported the study "one": 1 system, 1 intent, 1 cell',
      "Clips: 1 main clip, 0 practice clips, 0 anchors",
      "Without audio: 1 clip",
      "Ratings: 1 rating by 1 imported participant",
    ]);
    expect(noted).toEqual(['Warning: "Mine" is not a known system: taken as open-source']);
    expect(value).toMatchObject({ slug: "one", outcome: "imported" });
  });

  it("say so when nothing changed", async () => {
    const folder = makeImportFolder({ "ratings_metadata.csv": ratings });
    const { printed } = await run(importCommand, folder, "--slug", "one");
    expect(printed).toEqual(['The study "one" holds this already: nothing changed.']);
  });

  it("list what was skipped", async () => {
    const folder = makeImportFolder({
      "ratings_metadata.csv": `${ratings}P1,Suno_sad_1.wav,0,1\n`,
    });
    const { noted } = await run(importCommand, folder, "--slug", "two", "--skip-bad");
    expect(noted).toContain(
      'Skipped ratings_metadata.csv:3:valence: expected a whole number 1 to 9, got "0"',
    );
  });

  it("write files and say how many rows each has", async () => {
    const folder = makeImportFolder({});
    const { printed } = await run(exportCommand, "one", "--table", "all", "--out", folder);
    expect(printed).toEqual([
      `${path.join(folder, "ratings.csv")}: 1 row`,
      `${path.join(folder, "ratings_metadata.csv")}: 1 row`,
      `${path.join(folder, "clips_metadata.csv")}: 1 row`,
      `${path.join(folder, "emotion_intents_metadata.csv")}: 1 row`,
    ]);
  });

  it.each([
    [importCommand, [], "Expected one folder: import <folder> --slug S"],
    [importCommand, ["x"], "Expected --slug: import"],
    [
      importCommand,
      ["x", "--slug", "s", "--length", "ten"],
      '--length: expected a number of seconds, got "ten"',
    ],
    [
      importCommand,
      ["x", "--slug", "s", "--loudness", "loud"],
      '--loudness: expected level or as-is, got "loud"',
    ],
    [
      exportCommand,
      ["one", "--out", "x", "--table", "trials"],
      '--table: expected one of ratings, published, all, got "trials"',
    ],
    [exportCommand, ["one", "--table", "all"], "Expected --out: export"],
    [
      exportCommand,
      ["one", "--out", "x", "--table", "all", "--kind", "release"],
      '--kind: expected internal, got "release"',
    ],
  ])("refuse what they do not understand, %#", async (command, args, message) => {
    await expect(run(command, ...args)).rejects.toThrow(message);
  });
});
