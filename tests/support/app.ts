import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findPort } from "../../scripts/start/find-port.ts";
import { startWebServer, stopWebServer, untilServing } from "../../scripts/start/web-server.ts";
import { createTestDatabase } from "./create-test-database.ts";
import { unsetSettings } from "./unset-settings.ts";

/** The program's production build, serving a database and a data folder of its own. */
export interface App {
  /** As in "http://localhost:4321". */
  origin: string;
  databaseUrl: string;
  dataDirectory: string;
  /** Ends the web server as a crash would. */
  kill(): Promise<void>;
  /** Serves again at the same address, after `kill`. */
  restart(): Promise<void>;
  /** Ends it and removes its database and data folder. */
  close(): Promise<void>;
}

/** Starts the build of NEXT_DIST_DIR (default `.next-test`, made by `npm test`). */
export async function startApp(
  maintenanceUrl: string,
  settings: Record<string, string> = {},
): Promise<App> {
  const database = await createTestDatabase(maintenanceUrl);
  const dataDirectory = mkdtempSync(path.join(tmpdir(), "circumplex-data-"));
  const port = await findPort(4200 + Math.floor(Math.random() * 4000), undefined);
  const origin = `http://localhost:${port}`;
  const serve = async () => {
    const dist = process.env.NEXT_DIST_DIR || ".next-test";
    const env = { ...unsetSettings, DATA_DIR: dataDirectory, NEXT_DIST_DIR: dist, ...settings };
    const server = startWebServer({
      ...{ dev: false, port, host: undefined, databaseUrl: database.url, env },
    });
    await untilServing(server, `http://127.0.0.1:${port}`);
    return server;
  };
  let server = await serve();
  return {
    origin,
    databaseUrl: database.url,
    dataDirectory,
    kill: async () => {
      server.process.kill("SIGKILL");
      await server.ended;
    },
    restart: async () => {
      server = await serve();
    },
    close: async () => {
      await stopWebServer(server);
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
