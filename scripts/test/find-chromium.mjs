import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

export const noChromium =
  "No Chromium or Chrome was found. Install one (Debian: apt-get install chromium), or name its " +
  "program in CHROMIUM_PATH. The browser tests did not run.";

/** The program of a Chromium or Chrome that is installed, or null. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** Installs Debian's Chromium where we may, and says so. */
export function installChromium() {
  if (process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return null;
  }
  console.log("Installing Chromium with apt-get ...");
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const install = ["install", "-y", "--no-install-recommends", "chromium"];
  if (spawnSync("apt-get", install, options).status !== 0) {
    spawnSync("apt-get", ["update"], options);
    spawnSync("apt-get", install, options);
  }
  return findChromium();
}
