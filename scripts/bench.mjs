import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { setUp } from "./setup.mjs";

// npm run bench [name]
const FOLDER = "tests/bench";

/** The benchmarks whose name begins with what was asked for; all of them without a name. */
const wanted = process.argv[2] ?? "";
await setUp((line) => console.error(line));
const files = readdirSync(FOLDER).filter((f) => f.endsWith(".bench.ts") && f.startsWith(wanted));
if (files.length === 0) {
  console.error(`No benchmark of ${FOLDER} begins with "${wanted}".`);
  process.exitCode = 2;
}
for (const file of files) {
  console.log(`== ${file}`);
  const args = ["--import", "tsx", `${FOLDER}/${file}`];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
