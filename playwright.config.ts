import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/test/find-chromium.mjs";

const executablePath = findChromium();

/** Chromium's sandbox does not run as root. */
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/browser-cluster.ts",
  // Clips are heard in real time: on two cores a second browser would make both stutter.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === "true",
  reporter: [["list"], ["json", { outputFile: "test-results/browser.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    channel: undefined,
    trace: "retain-on-failure",
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
});
