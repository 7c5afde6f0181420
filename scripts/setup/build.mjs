import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { withSetupLock } from "./lock.mjs";
import { runStep } from "./run-step.mjs";
import { hashOf, listFiles, readStamp, writeStamp } from "./stamp.mjs";

const NEXT = "node_modules/next/dist/bin/next";
const SINGLE_FILES = ["next.config.ts", "tsconfig.json", "package.json", "package-lock.json"];

/** Builds the pages when their sources changed since the last build. */
export async function ensureBuild(report) {
  const directory = process.env.NEXT_DIST_DIR || ".next";
  const stamp = path.join(directory, "circumplex-sources");
  await withSetupLock(report, async () => {
    const hash = hashSources();
    if (readStamp(stamp) === hash) return;
    // Without a stamp a build that is killed half-way is not taken for a whole one.
    rmSync(stamp, { force: true });
    await runStep({
      title: "Building the pages",
      report,
      args: [NEXT, "build"],
      watched: true,
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: "" },
    });
    writeStamp(stamp, hash);
  });
}

function hashSources() {
  const isTest = (file) => /\.test\.tsx?$/.test(file);
  const folders = ["src", "public"].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => listFiles(folder, isTest));
  return hashOf([], [...files, ...SINGLE_FILES.filter((file) => existsSync(file))]);
}
