import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { availableParallelism, cpus } from "node:os";
import { pool } from "#server/db/client.ts";
import { chooseDatabase, disconnect } from "#server/db/connection.ts";
import { findPort } from "../../scripts/start/find-port.ts";
import { startApp } from "../support/app.ts";
import { startClusterWithTemplate } from "../support/make-template.ts";
import { makeBenchSessions } from "./bench-sessions.ts";
import { BENCH_TABLE } from "./bench-table.ts";
import { CONNECTIONS, measure, type Target } from "./post-answers.ts";

const ROUNDS = 5;
const ROUND_MS = 3000;
const EMPTY_APP = "tests/bench/empty-app";
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

async function run(args: string[]): Promise<void> {
  const [code] = await once(
    spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] }),
    "exit",
  );
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}`);
}

async function untilOpen(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await fetch(origin).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${origin} does not answer`);
}

/** Starts a server that does one insert per answer. */
async function startComparison(
  name: string,
  args: (port: string) => string[],
  databaseUrl: string,
) {
  const port = String(await findPort(8300 + Math.floor(Math.random() * 500), undefined));
  const env = {
    ...process.env,
    PORT: port,
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production" as const,
  };
  const child = spawn(process.execPath, args(port), {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const nobody = Array.from({ length: CONNECTIONS }, () => null);
  const positions = Array.from({ length: CONNECTIONS }, () => 1);
  const origin = `http://127.0.0.1:${port}`;
  const target: Target = { name, origin, path: "/answer", cookies: nobody, positions };
  await untilOpen(origin);
  return { target, stop: () => child.kill("SIGTERM") };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Takes turns, so that the machine's mood meets all of them alike. */
async function compare(targets: Target[]): Promise<Map<string, number[]>> {
  const rates = new Map<string, number[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await measure(target, ROUND_MS / 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const target of targets) rates.get(target.name)?.push(await measure(target, ROUND_MS));
  }
  return rates;
}

function report(rates: Map<string, number[]>): void {
  const [cpu] = cpus();
  console.log(`${availableParallelism()} x ${cpu?.model.trim()}, Node ${process.version}`);
  console.log(`${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${ROUND_MS / 1000} s`);
  const ours = rates.get("the program's answers route") ?? [];
  for (const [name, values] of rates) {
    const ratio = median(values.map((value, round) => (ours[round] ?? 0) / value));
    console.log(
      `${name.padEnd(44)} ${median(values).toFixed(0).padStart(6)} answers/s   program: x ${ratio.toFixed(2)}`,
    );
  }
}

const cluster = await startClusterWithTemplate();
await run([next, "build", EMPTY_APP]);
const app = await startApp(cluster.maintenanceUrl);
process.env.DATA_DIR = app.dataDirectory;
chooseDatabase(app.databaseUrl);
const sessions = await makeBenchSessions();
await pool().query(BENCH_TABLE);
const plain = await startComparison(
  "(a) node:http and pg, one insert",
  () => ["tests/bench/plain-server.mjs"],
  app.databaseUrl,
);
const empty = await startComparison(
  "(b) empty route handler and pg, one insert",
  (port) => [next, "start", EMPTY_APP, "-p", port],
  app.databaseUrl,
);
const ours: Target = {
  name: "the program's answers route",
  origin: app.origin,
  path: `/api/s/${sessions.slug}/answers`,
  cookies: sessions.cookies,
  positions: Array.from({ length: CONNECTIONS }, () => 1),
};
try {
  report(await compare([plain.target, empty.target, ours]));
} finally {
  plain.stop();
  empty.stop();
  await disconnect();
  await app.close();
  await cluster.close();
}
