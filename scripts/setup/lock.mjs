import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

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
  const token = await takeLock(report);
  const release = () => removeLock([token]);
  process.once("exit", release);
  const heartbeat = setInterval(touch, 1000);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off("exit", release);
    release();
  }
}

/** Gives the token that only this holder knows: the name of a file in the lock's folder. */
async function takeLock(report) {
  const token = randomUUID();
  for (let attempt = 0; !tryLock(token); attempt++) {
    if (attempt === 0) report("Another set-up is at work in this folder; waiting for it ...");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return token;
}

function tryLock(token) {
  try {
    mkdirSync(LOCK);
    writeFileSync(path.join(LOCK, token), "");
    return true;
  } catch (error) {
    // A folder that this user may only read: whoever made it ready did the work.
    if (error.code === "EACCES" || error.code === "EROFS") return true;
    // ENOENT: the new folder was taken for an old one before its token was in it.
    if (error.code !== "EEXIST" && error.code !== "ENOENT") throw error;
  }
  removeStale();
  return false;
}

function removeStale() {
  try {
    const tokens = readdirSync(LOCK);
    if (Date.now() - statSync(LOCK).mtimeMs > STALE_MS) removeLock(tokens);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/**
 * Removes the lock with these tokens. A token can be removed once only, and a folder only when it
 * is empty: whoever comes second, when somebody else holds the lock already, removes nothing.
 */
function removeLock(tokens) {
  try {
    for (const token of tokens) unlinkSync(path.join(LOCK, token));
    rmdirSync(LOCK);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "ENOTEMPTY") throw error;
  }
}

function touch() {
  const now = new Date();
  try {
    utimesSync(LOCK, now, now);
  } catch {
    // Somebody removed it; the work goes on all the same.
  }
}
