import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { folderStore } from "#server/clips/folder-store.ts";
import { pool } from "#server/db/client.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import { makeDataDirectory, runStudyCommand } from "../support/program.ts";
import { withDatabase } from "../support/test-database.ts";

const database = withDatabase();
const scratch = makeDataDirectory();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const study = (...args: string[]) =>
  runStudyCommand(args, { DATABASE_URL: database.url, DATA_DIR: database.dataDirectory });

test("a study is listed, paused, checked and deleted from the command line", async () => {
  await makeListeningStudy({
    slug: "tones",
    systems: ["Ada", "Bela"],
    intents: ["calm", "tense"],
    clipsPerCell: 1,
    practice: 0,
    fileName: (number) => `clip-${number}.wav`,
  });
  const listed = await study("studies", "--json");
  expect(JSON.parse(listed.stdout)).toMatchObject([{ slug: "tones", state: "open", clips: 4 }]);
  expect(await study("pause", "tones")).toMatchObject({
    code: 0,
    stdout: "The study tones is paused.\n",
  });

  const right = await study("check", "tones", "--json");
  expect(right.code).toBe(0);
  expect(JSON.parse(right.stdout)).toEqual({
    ...{ slug: "tones", audioFiles: 8, unusedFiles: 0, findings: [] },
  });

  await folderStore(path.join(database.dataDirectory, "clips")).put(Buffer.from("left over"));

  await pool().query("UPDATE clip SET taken = 2 WHERE source_name = 'clip-1.wav'");
  const { rows } = await pool().query(
    "SELECT store_key AS key FROM rendition JOIN clip ON clip.id = clip_id WHERE source_name = 'clip-2.wav'",
  );
  const { key } = rows[0];
  writeFileSync(path.join(database.dataDirectory, "clips", key.slice(0, 2), key), "other bytes");
  const wrong = await study("check", "tones");
  expect(wrong.code).toBe(1);
  expect(wrong.stdout.split("\n")).toEqual([
    "clip clip-1.wav: taken is 2, a recount gives 0",
    "flac of clip-2.wav: the file is not the one that came in",
    "",
  ]);
  expect(wrong.stderr).toContain("Files in the store that no clip of any study uses: 1\n");

  expect(await study("delete", "tones")).toMatchObject({ code: 0 });
  expect(await study("studies")).toMatchObject({ stdout: "There is no study yet.\n" });
});

test.each([
  [["open", "nowhere"], "The study was not found.\n"],
  [["close"], "Expected one study: close <study>\n"],
  [["fly"], /^There is no command "fly"\. Expected one of: .*studies\.\n$/],
  [["check", "a", "--fast"], /^Unknown option '--fast'.*\n$/],
])("%j is answered with one clear line and exit code 2", async (args, line) => {
  const { code, stdout, stderr } = await study(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(line);
});
