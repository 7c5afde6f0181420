import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/**
 * Starts a thread from its source, through tsx registered in the thread itself, so that a
 * script, a test and a built route handler start it alike: a build would hand on the TypeScript
 * file as it is. The program runs in its root folder.
 *
 * @param file the thread's source, from the program's folder
 * @param data what the thread finds in `workerData`
 */
export function startThread(file: string, data?: unknown): Worker {
  const { href } = pathToFileURL(path.resolve(/* turbopackIgnore: true */ file));
  const source = JSON.stringify(href);
  const load = `import("tsx/esm/api").then((tsx) => { tsx.register(); return import(${source}); });`;
  return new Worker(load, { eval: true, workerData: data });
}
