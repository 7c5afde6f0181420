import { existsSync, rmSync } from "node:fs";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { openDatabase } from "#server/db/open-database.ts";
import { findPort } from "../../scripts/start/find-port.ts";
import { makeListeningStudy } from "../support/listening-study.ts";
import {
  makeDataDirectory,
  type RunningProgram,
  runProgram,
  runStudyCommand,
} from "../support/program.ts";
import { answerTo, startParticipant } from "../support/start-participant.ts";

const directory = makeDataDirectory();
const port = await findPort(8300 + Math.floor(Math.random() * 1000), undefined);
const settings = {
  DATA_DIR: directory,
  PORT: String(port),
  NEXT_DIST_DIR: process.env.NEXT_DIST_DIR || ".next-test",
  DEMO: "false",
};
/** Where nothing was built yet, the first start builds. */
const LONG = 400_000;

let running: RunningProgram[] = [];

function run(command: string, args: string[]): RunningProgram {
  const program = runProgram(command, args, settings);
  running.push(program);
  return program;
}

const npmStart = () => run("npm", ["start"]);
const isDatabaseUp = () => existsSync(path.join(directory, "postgres/postmaster.pid"));
const isServing = () =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    (response) => response.ok,
    () => false,
  );

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

afterEach(async () => {
  for (const program of running) program.process.kill("SIGTERM");
  await Promise.all(running.map((program) => program.ended));
  running = [];
  await until(() => !isDatabaseUp());
}, 30_000);

afterAll(() => rmSync(directory, { recursive: true, force: true }));

test(
  "npm start says where it serves, takes the next port when one is busy, and serves a folder once",
  async () => {
    const busy = createServer().listen(port);
    const first = npmStart();
    await first.until(new RegExp(`Port ${port} is busy: using ${port + 1}\\.`));
    await first.until(/Serving after [\d.]+ s/);
    const origin = `http://localhost:${port + 1}`;
    expect(first.output()).toContain(`${origin}/admin\n`);
    expect(first.output()).toMatch(new RegExp(`${origin}/admin/setup#[\\w-]{32}`));
    expect(first.output()).toMatch(/Embedded database, \d+ migrations? applied: [\d.]+ s/);
    busy.close();

    const second = await npmStart().ended;
    expect(second.code).not.toBe(0);
    expect(second.stderr).toContain(`Another server already runs on the data folder ${directory}.`);

    const command = await runStudyCommand(["studies", "--json"], { DATA_DIR: directory });
    expect(command).toMatchObject({ code: 0, stdout: "[]\n" });
    expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  },
  LONG,
);

test(
  "a killed server takes its web server along and leaves nothing that stops the next start",
  async () => {
    const killed = run(process.execPath, ["scripts/start.mjs"]);
    await killed.until(/Serving after [\d.]+ s/);
    killed.process.kill("SIGKILL");
    await until(async () => !(await isServing()));
    expect(isDatabaseUp()).toBe(true);

    const next = npmStart();
    await next.until(/Serving after [\d.]+ s/);
    expect(next.output()).toContain(`http://localhost:${port}/admin\n`);
    expect(next.output()).toContain("Embedded database, up to date");
    expect(await isServing()).toBe(true);
  },
  LONG,
);

/** A participant of a study in the running server's own database, and the first answer. */
async function prepareAnswer() {
  process.env.DATA_DIR = directory;
  const database = await openDatabase();
  const fileName = (number: number) => `clip-${number}.wav`;
  const cells = { systems: ["Ada"], intents: ["calm", "tense"], clipsPerCell: 1, practice: 0 };
  await makeListeningStudy({ slug: "tones", ...cells, fileName });
  const participant = await startParticipant("tones");
  await database.close();
  return { participant, body: JSON.stringify({ entries: [answerTo(1, 2, 8)] }) };
}

/** A request whose body is sent later, by `write` and `end`. */
function openRequest(secret: string, length: number): ClientRequest {
  const sending = request(`http://127.0.0.1:${port}/api/s/tones/answers`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": length,
      cookie: `circumplex-tones=${secret}`,
      origin: `http://127.0.0.1:${port}`,
    },
  });
  sending.on("error", () => undefined);
  sending.flushHeaders();
  return sending;
}

test(
  "SIGTERM to npm start lets an answer on its way arrive, cuts what never ends, and stops all",
  async () => {
    const program = npmStart();
    await program.until(/Serving after [\d.]+ s/);
    const { participant, body } = await prepareAnswer();
    const answer = openRequest(participant.secret, Buffer.byteLength(body));
    const response = new Promise<IncomingMessage>((resolve) => answer.on("response", resolve));
    const endless = openRequest(participant.secret, 1000);
    const cut = new Promise((resolve) => endless.on("close", resolve));
    answer.write(body.slice(0, 20));
    endless.write(body.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 500));

    const asked = Date.now();
    program.process.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    answer.end(body.slice(20));
    expect((await response).statusCode).toBe(200);
    await cut;
    await until(() => !isDatabaseUp());
    expect(Date.now() - asked).toBeLessThan(30_000);
    expect(await isServing()).toBe(false);

    const database = await openDatabase();
    const ratings = await db().rating.findMany({ select: { valence: true, arousal: true } });
    await database.close();
    expect(ratings).toEqual([{ valence: 2, arousal: 8 }]);
  },
  LONG,
);
