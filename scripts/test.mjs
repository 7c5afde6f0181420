import { existsSync, readFileSync, rmSync } from "node:fs";
import { parseEnv } from "node:util";
import { ensureBuild } from "./setup/build.mjs";
import { seconds } from "./setup/run-step.mjs";
import { setUp } from "./setup.mjs";
import { countTests } from "./test/count-tests.mjs";
import { findChromium, installChromium, noChromium } from "./test/find-chromium.mjs";
import { runShown } from "./test/run-shown.mjs";

const bin = {
  types: "node_modules/typescript/bin/tsc",
  lint: "node_modules/@biomejs/biome/bin/biome",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};
const REPORTS = "test-results";
const totals = { passed: 0, failed: 0, skipped: 0 };

function add(counts) {
  for (const key of Object.keys(totals)) totals[key] += counts[key] ?? 0;
}

/** Runs one kind of check, and says how long it took. */
async function part(title, work) {
  const started = performance.now();
  console.log(`\n== ${title}`);
  const counts = await work();
  add(counts);
  const listed = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  console.log(`== ${title}: ${listed.join(", ")}, ${seconds(started)}`);
}

/** A check that is right or wrong as a whole. */
async function check(...args) {
  return (await runShown(args)) === 0 ? { passed: 1 } : { failed: 1 };
}

async function vitest(project) {
  const report = `${REPORTS}/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runShown([bin.vitest, "run", "--project", project, ...reporters]);
  return countTests(report, code);
}

async function browser() {
  const chromium = findChromium() ?? (await installChromium());
  if (!chromium) {
    console.log(noChromium);
    return process.env.CI === "true" ? { failed: 1 } : { skipped: 1 };
  }
  process.env.CHROMIUM_PATH = chromium;
  const code = await runShown([bin.playwright, "test"]);
  return countTests(`${REPORTS}/browser.json`, code);
}

/** Of `.env` only what is meant for tests: they bring their own database, data folder and port. */
function loadTestSettings() {
  if (!existsSync(".env")) return;
  const settings = parseEnv(readFileSync(".env", "utf8"));
  for (const name of ["CIRCUMPLEX_TEST_DATA", "CHROMIUM_PATH"]) {
    if (settings[name]) process.env[name] ??= settings[name];
  }
}

async function testAll() {
  rmSync(REPORTS, { recursive: true, force: true });
  // The tests bring their own database, data folder and build.
  for (const name of ["DATABASE_URL", "DATABASE_DIRECT_URL", "DATA_DIR", "PORT", "HOST"]) {
    delete process.env[name];
  }
  process.env.NEXT_DIST_DIR = ".next-test";
  await setUp(console.log);
  loadTestSettings();
  await ensureBuild(console.log);
  await part("Types", () => check(bin.types, "--noEmit"));
  await part("Lint", () => check(bin.lint, "check", "."));
  await part("Unit tests", () => vitest("unit"));
  await part("Integration tests", () => vitest("integration"));
  if (!process.argv.includes("--quick")) await part("Browser tests", browser);
}

const started = performance.now();
try {
  await testAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  totals.failed += 1;
}
console.log(`\nAll of it: ${seconds(started)}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
