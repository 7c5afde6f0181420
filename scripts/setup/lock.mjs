import { mkdirSync, rmSync, statSync, utimesSync } from "node:fs";

const LOCK = ".next-setup.lock";
/** The holder touches its lock every second; a lock left by a killed process grows old. */
const STALE_MS = 10_000;

/**
 * Runs one set-up at a time in this folder.
 * @template T
 * @param {(line: string) => void} report
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(report, work) {
  await takeLock(report);
  const heartbeat = setInterval(touch, 1000);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(LOCK, { recursive: true, force: true });
  }
}

async function takeLock(report) {
  for (let attempt = 0; !tryLock(); attempt++) {
    if (attempt === 0) report("Another set-up is at work in this folder; waiting for it ...");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function tryLock() {
  try {
    mkdirSync(LOCK);
    return true;
  } catch (error) {
    // A folder that this user may only read: whoever made it ready did the work.
    if (error.code === "EACCES" || error.code === "EROFS") return true;
    if (error.code !== "EEXIST") throw error;
  }
  const touched = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
  if (touched !== undefined && Date.now() - touched > STALE_MS) {
    rmSync(LOCK, { recursive: true, force: true });
  }
  return false;
}

function touch() {
  const now = new Date();
  try {
    utimesSync(LOCK, now, now);
  } catch {
    // Somebody removed it; the work goes on all the same.
  }
}
