import { Presets, SingleBar } from "cli-progress";

/** Shows how far long work is, on standard error: a bar on a terminal, else a line per tenth. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

function terminalBar(label: string): Progress {
  const format = `${label} {bar} {value}/{total}, {eta_formatted} left`;
  const bar = new SingleBar({ format, stream: process.stderr }, Presets.shades_classic);
  let started = false;
  return {
    update(done, total) {
      if (!started) bar.start(total, done);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function plainLines(label: string): Progress {
  let tenth = 0;
  return {
    update(done, total) {
      const reached = Math.floor((10 * done) / total);
      if (reached === tenth) return;
      tenth = reached;
      process.stderr.write(`${label} ${done}/${total}\n`);
    },
    stop: () => undefined,
  };
}

/** @param label what is counted, as in "Clips" */
export function showProgress(label: string): Progress {
  return process.stderr.isTTY ? terminalBar(label) : plainLines(label);
}
