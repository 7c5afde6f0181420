import { type OpenDatabase, openDatabase } from "#server/db/open-database.ts";
import { env } from "#server/env.ts";
import { ensureBuild } from "./setup/build.mjs";
import { findPort } from "./start/find-port.ts";
import { whenParentIsGone } from "./start/parent-gone.ts";
import { seconds, step } from "./start/steps.ts";
import { startWebServer, stopWebServer, untilServing, type WebServer } from "./start/web-server.ts";

export interface StartOptions {
  dev: boolean;
  /** When the command began, of `performance.now()`. */
  started: number;
}

/** Starts the database and the web server, and ends both when asked to. */
export async function start({ dev, started }: StartOptions): Promise<void> {
  const running: Running = { database: null, server: null, ending: null };
  endOnRequest(running);
  try {
    const database = await startDatabase(running);
    if (!dev && !running.ending) await ensureBuild((line) => console.log(line));
    if (!running.ending) await serve(running, database, { dev, started });
  } catch (error) {
    // What breaks because it was asked to end is no fault.
    if (running.ending) return await running.ending;
    await end(running);
    throw error;
  }
}

interface Running {
  /** From the moment that opening it begins, so that a signal meanwhile closes it too. */
  database: Promise<OpenDatabase> | null;
  server: WebServer | null;
  /** Settles when all of it has ended; null as long as nobody asked for that. */
  ending: Promise<void> | null;
}

async function startDatabase(running: Running): Promise<OpenDatabase> {
  const opening = openDatabase("server");
  running.database = opening;
  const database = await step("Starting the database", () => opening, describe);
  if (database.notice) console.log(database.notice);
  return database;
}

function describe({ applied }: OpenDatabase): string {
  const name = env().DATABASE_URL ? "Database of DATABASE_URL" : "Embedded database";
  if (applied.length === 0) return `${name}, up to date`;
  return `${name}, ${applied.length} ${applied.length === 1 ? "migration" : "migrations"} applied`;
}

async function serve(
  running: Running,
  database: OpenDatabase,
  { dev, started }: StartOptions,
): Promise<void> {
  const host = env().HOST;
  const port = await findPort(env().PORT, host);
  if (port !== env().PORT) console.log(`Port ${env().PORT} is busy: using ${port}.`);
  const server = startWebServer({ dev, port, host, databaseUrl: database.url });
  running.server = server;
  const isEverywhere = !host || host === "0.0.0.0" || host === "::";
  const local = `http://${isEverywhere ? "127.0.0.1" : bracketed(host)}:${port}`;
  const [{ makeDemo, printAddresses }] = await Promise.all([
    // Most of the program's modules: loaded while the web server starts, not before.
    import("./start/after-serving.ts"),
    step("Web server", () => untilServing(server, local)),
  ]);
  const origin =
    env().PUBLIC_URL ?? `http://${isEverywhere ? "localhost" : bracketed(host)}:${port}`;
  await printAddresses(origin.replace(/\/$/, ""), env().DEMO);
  console.log(`Serving after ${seconds(started)}. Ctrl-C ends it.`);
  if (env().DEMO) makeDemo().catch((error) => reportDemo(running, error));
  const code = await server.ended;
  if (!running.ending) throw new Error(`The web server ended by itself, with code ${code}.`);
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function reportDemo(running: Running, error: unknown): void {
  if (!running.ending) console.error("The demo study could not be made:", error);
}

function endOnRequest(running: Running): void {
  const onRequest = async () => {
    if (running.ending) return;
    console.log("Ending ...");
    await end(running);
    process.exit(0);
  };
  process.on("SIGTERM", onRequest);
  process.on("SIGINT", onRequest);
  process.on("SIGHUP", onRequest);
  whenParentIsGone(onRequest);
}

/** The web server first, so that what it is answering still finds the database. */
function end(running: Running): Promise<void> {
  running.ending ??= (async () => {
    if (running.server) await stopWebServer(running.server);
    const database = await running.database?.catch(() => null);
    await database?.close();
  })();
  return running.ending;
}
