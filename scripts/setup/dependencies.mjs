import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runStep } from "./run-step.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

const STAMP = "node_modules/.circumplex-installed";

/** Installs exactly what the lock file says, when that is not what is there. */
export async function installDependencies(report) {
  const hash = hashOf([process.platform, process.arch], ["package-lock.json"]);
  if (readStamp(STAMP) === hash) return;
  if (!isInstalled()) {
    const args = [
      findNpm(),
      "ci",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
    ];
    await runStep({ title: "Installing dependencies", report, args });
  }
  writeStamp(STAMP, hash);
}

/** Whether npm's own record of what it installed agrees with the lock file. */
function isInstalled() {
  const installed = readPackages("node_modules/.package-lock.json");
  if (!installed) return false;
  return Object.entries(readPackages("package-lock.json") ?? {})
    .filter(([place, entry]) => place !== "" && isForThisMachine(entry))
    .every(([place, entry]) => installed[place]?.version === entry.version);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/** Optional packages are for some systems only; of those with no system named none is needed. */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  if (!os || !cpu || libc) return false;
  return os.includes(process.platform) && cpu.includes(process.arch);
}

/** npm's own program: the one that runs us, or the one that came with Node. */
function findNpm() {
  const beside = path.dirname(process.execPath);
  const places = [
    process.env.npm_execpath ?? "",
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
  ];
  const found = places.find((place) => /npm-cli\.c?js$/.test(place) && existsSync(place));
  if (found) return found;
  throw new Error("npm was not found. Run `npm ci` in this folder, then start again.");
}
