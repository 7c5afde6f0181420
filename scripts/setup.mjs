import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./setup/dependencies.mjs";
import { generateClient } from "./setup/generated-client.mjs";
import { withSetupLock } from "./setup/lock.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Makes the program ready to run: dependencies, generated client. Plain Node without a
 * dependency; does nothing where nothing changed. The build is `start.ts`'s, which first makes
 * sure that it alone serves the data folder.
 * @param {(line: string) => void} report takes one line for each step that had work to do
 */
export async function setUp(report) {
  requireNode();
  process.chdir(root);
  await withSetupLock(report, async () => {
    await installDependencies(report);
    await generateClient(report);
  });
}

/** Reads `.env` where there is one; what the environment says goes before it. */
export function loadSettings() {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node ${process.versions.node} is too old: 20.19 or later is needed.`);
}
