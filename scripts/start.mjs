import { loadSettings, setUp } from "./setup.mjs";

const started = performance.now();
try {
  loadSettings();
  await setUp((line) => console.log(line));
  const { register } = await import("tsx/esm/api");
  register();
  const { start } = await import("./start.ts");
  await start({ dev: process.argv.includes("--dev"), started });
} catch (error) {
  // The whole error only where it is a fault of ours and no sentence for the person.
  console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
  process.exit(1);
}
