import { createServer } from "node:net";

/** How many ports after the wanted one are tried. */
const TRIES = 100;

/** The wanted port, or the next one that nobody listens on. */
export async function findPort(wanted: number, host: string | undefined): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + TRIES, 65_536); port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`No port from ${wanted} on is free. Set PORT to another one.`);
}

function isFree(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      const code = "code" in error ? error.code : "";
      if (code === "EADDRINUSE" || code === "EACCES") resolve(false);
      else reject(new Error(`HOST ${host}: ${error.message}`));
    });
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
