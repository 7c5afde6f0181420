import { loadSettings, setUp } from "./setup.mjs";

try {
  loadSettings();
  await setUp((line) => console.error(line));
  const { register } = await import("tsx/esm/api");
  register();
  const { runStudy } = await import("./study.ts");
  process.exitCode = await runStudy(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
  process.exitCode = 1;
}
