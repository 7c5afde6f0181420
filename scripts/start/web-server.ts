import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

/** The web server's process. */
export interface WebServer {
  process: ChildProcess;
  /** Resolves with its exit code when it ends, whoever ended it. */
  ended: Promise<number>;
}

export interface WebServerOptions {
  dev: boolean;
  port: number;
  host: string | undefined;
  databaseUrl: string;
  /** Settings beside those of this process. */
  env?: Record<string, string>;
}

const watchParent = new URL("../watch-parent.mjs", import.meta.url).href;
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Starts the web server; its pipe on standard input tells it when this process is gone. */
export function startWebServer(options: WebServerOptions): WebServer {
  const { dev, port, host, databaseUrl } = options;
  const address = ["-p", String(port), ...(host ? ["-H", host] : [])];
  const args = ["--import", watchParent, next, dev ? "dev" : "start", ...address];
  const child = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: {
      ...process.env,
      ...options.env,
      NODE_ENV: dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
    },
  });
  child.stdin?.on("error", () => undefined);
  // The web server greets with addresses of its own; ours are printed when it serves.
  if (dev) child.stdout?.pipe(process.stdout);
  else child.stdout?.resume();
  const ended = once(child, "exit").then(([code]) => (typeof code === "number" ? code : 1));
  return { process: child, ended };
}

/** Waits until the pages and their database answer. */
export async function untilServing(server: WebServer, origin: string): Promise<void> {
  let code: number | undefined;
  server.ended.then((value) => {
    code = value;
  });
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (code !== undefined) throw new Error(`The web server ended with code ${code}.`);
    const response = await fetch(`${origin}/api/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The web server did not answer within two minutes.");
}

/** Asks it to finish what it is doing, and after six seconds ends it. */
export async function stopWebServer(server: WebServer): Promise<void> {
  server.process.kill("SIGTERM");
  const timer = setTimeout(() => server.process.kill("SIGKILL"), 6000);
  await server.ended;
  clearTimeout(timer);
}
