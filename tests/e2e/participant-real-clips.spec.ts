import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { pool } from "#server/db/client.ts";
import { importStudy } from "#server/import/import-study.ts";
import { expect, test } from "../support/browser-test.ts";
import { openWith, plainProtocol } from "../support/listening-study.ts";
import { completionCode, position, rate, takePart } from "../support/participant-page.ts";
import { runStudyCommand } from "../support/program.ts";
import { participantOf, ratingsOf } from "../support/session-rows.ts";

const SLUG = "real-clips";
const data = process.env.CIRCUMPLEX_TEST_DATA;
/** Which intent each prompt of the samples stands for in this test. */
const INTENTS = new Map([
  ["0", "sad"],
  ["10", "happy"],
  ["12", "angry"],
  ["2", "calm"],
  ["9", "excited"],
]);

function importSamples(source: string): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), "circumplex-samples-"));
  const manifest = readFileSync(path.join(source, "manifest.csv"), "utf8");
  const samples: Record<string, string>[] = parse(manifest, { columns: true });
  const rows = samples.map(({ file, system, prompt_id: prompt }) => {
    cpSync(path.join(source, file ?? ""), path.join(folder, file ?? ""));
    return `${file},${system},${INTENTS.get(prompt ?? "")}`;
  });
  writeFileSync(path.join(folder, "manifest.csv"), `file,system,intent\n${rows.join("\n")}\n`);
  return importStudy(folder, { slug: SLUG }).finally(() =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

test("fifteen real clips are heard, rated, and found in the exported file and the database", async ({
  app,
  page,
}) => {
  test.skip(!data, "CIRCUMPLEX_TEST_DATA names no folder with the published data");
  test.setTimeout(600_000);
  await importSamples(path.join(data ?? "", "ttm-samples"));
  await openWith(SLUG, {
    ...plainProtocol(0, 15),
    audio: plainProtocol(0, 15, { audio: {} }).audio,
  });

  await takePart(page, SLUG);
  const given: [number, number][] = [];
  for (let trial = 1; trial <= 15; trial++) {
    await expect(position(page)).toHaveText(`Piece ${trial} of 15`);
    const scores: [number, number] = [1 + ((trial * 4) % 9), 1 + ((trial * 7) % 9)];
    given.push(scores);
    await rate(page, ...scores);
  }
  await expect(completionCode(page)).toHaveText((await participantOf(SLUG)).completionCode ?? "");

  const stored = await ratingsOf(SLUG);
  expect(stored.map(({ valence, arousal }) => [valence, arousal])).toEqual(given);
  expect(stored.every(({ heardMs }) => (heardMs ?? 0) > 9400)).toBe(true);

  const out = mkdtempSync(path.join(tmpdir(), "circumplex-export-"));
  const env = { DATABASE_URL: app.databaseUrl, DATA_DIR: app.dataDirectory };
  const exported = await runStudyCommand(["export", SLUG, "--table", "ratings", "--out", out], env);
  expect(exported.code, exported.stderr).toBe(0);
  const rows: Record<string, string>[] = parse(
    readFileSync(path.join(out, "ratings.csv"), "utf8"),
    {
      columns: true,
      bom: true,
    },
  );
  rmSync(out, { recursive: true, force: true });
  expect(rows.map(({ valence, arousal }) => [Number(valence), Number(arousal)])).toEqual(given);

  const { rows: inSql } = await pool().query(
    `SELECT r.valence, r.arousal FROM rating r JOIN trial t ON t.id = r.trial_id
     JOIN participant p ON p.id = t.participant_id JOIN study s ON s.id = p.study_id
     WHERE s.slug = $1 ORDER BY t.position`,
    [SLUG],
  );
  expect(inSql.map(({ valence, arousal }) => [valence, arousal])).toEqual(given);
});
