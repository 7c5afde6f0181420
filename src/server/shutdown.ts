const holder = globalThis as typeof globalThis & { circumplexShutdown?: AbortSignal };

/**
 * Aborted when this process was asked to end. What stays open for long (an event stream) ends on
 * it, so that the server need not wait.
 */
export function shutdownSignal(): AbortSignal {
  if (!holder.circumplexShutdown) {
    const controller = new AbortController();
    holder.circumplexShutdown = controller.signal;
    process.once("SIGTERM", () => controller.abort());
    process.once("SIGINT", () => controller.abort());
  }
  return holder.circumplexShutdown;
}
