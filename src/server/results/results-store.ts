import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "#server/env.ts";
import type { Results } from "./results.ts";

/** Enough for the choices of many readers; a report is some hundred kilobytes. */
const MOST_KEPT = 100;

const folder = () => path.join(env().DATA_DIR, "reports");
const fileOf = (key: string) => path.join(folder(), `${key}.json`);

let ownVersion: Promise<string> | undefined;

/** A hash of the sources that compute a report: after an update none that is kept still counts. */
async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const directory of ["src/core/stats", "src/server/results"]) {
    const root = path.resolve(/* turbopackIgnore: true */ directory);
    const names = (await readdir(root, { recursive: true })).filter(
      (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
    );
    for (const name of names.sort()) hash.update(await readFile(path.join(root, name)));
  }
  return hash.digest("hex");
}

/** The name under which a report is kept: by its data, what was asked, and what computes it. */
export async function resultsKey(...parts: readonly unknown[]): Promise<string> {
  ownVersion ??= hashSources();
  const text = JSON.stringify([await ownVersion, ...parts]);
  return createHash("sha256").update(text).digest("hex").slice(0, 40);
}

/** A finished report that was kept; null when there is none. */
export async function readResults(key: string): Promise<Results | null> {
  try {
    const text = await readFile(fileOf(key), "utf8");
    const now = new Date();
    await utimes(fileOf(key), now, now).catch(() => undefined);
    return JSON.parse(text) as Results;
  } catch {
    return null;
  }
}

async function removeOldest(): Promise<void> {
  const names = (await readdir(folder())).filter((name) => name.endsWith(".json"));
  if (names.length <= MOST_KEPT) return;
  const aged = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder(), name);
      return { file, usedAt: (await stat(file).catch(() => null))?.mtimeMs ?? 0 };
    }),
  );
  aged.sort((a, b) => b.usedAt - a.usedAt);
  await Promise.all(aged.slice(MOST_KEPT).map(({ file }) => rm(file, { force: true })));
}

/** Keeps a finished report, whole or not at all. */
export async function keepResults(key: string, results: Results): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const part = `${fileOf(key)}.${randomBytes(6).toString("hex")}`;
  await writeFile(part, JSON.stringify(results), { mode: 0o600 });
  await rename(part, fileOf(key));
  await removeOldest();
}
