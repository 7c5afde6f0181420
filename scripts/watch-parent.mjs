// Loaded before the web server or a build (node --import): it ends when the process that started it
// is gone, and ends in time when a connection will not close.
import { isMainThread } from "node:worker_threads";

const DRAIN_MS = 5000;

/** The first signal drains (the web server's own handler); what is still open is cut after 5 s. */
function endInTime() {
  setTimeout(() => process.exit(0), DRAIN_MS).unref();
}

if (isMainThread) {
  process.once("SIGTERM", endInTime);
  process.once("SIGINT", endInTime);
  // The starter holds the other end of this pipe and never writes: its end is the starter's.
  process.stdin.on("close", () => process.kill(process.pid, "SIGTERM"));
  process.stdin.on("error", () => undefined);
  process.stdin.resume();
}
