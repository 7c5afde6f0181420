import { cpus, loadavg, release, totalmem } from "node:os";

/** The machine in a line: figures of two machines are not to be compared. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return (
    `${cpus().length} x ${cpu?.model.trim() ?? "unknown processor"}, ${memory} GiB, ` +
    `${process.platform} ${release()}, Node ${process.version}, load ${load}`
  );
}
