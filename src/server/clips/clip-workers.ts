import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { AudioError } from "#core/audio/audio-error.ts";
import { startThread } from "#server/start-thread.ts";
import type { PreparedClip } from "./audio-rules.ts";
import type { ClipJob, ClipJobAnswer } from "./clip-job.ts";

/** Threads that prepare clips, each one clip at a time. */
export interface ClipWorkers {
  /** Queues a clip; rejects with an AudioError when the file is at fault. */
  prepare(job: ClipJob): Promise<PreparedClip>;
  /** Ends the threads; what is under way is dropped. */
  close(): Promise<void>;
}

const workerFile = "src/server/clips/prepare-clip.worker.ts";

function startWorker(): Worker {
  const worker = startThread(workerFile);
  // A thread that fails while it has no job must not end the process: its next job says so.
  worker.on("error", () => undefined);
  return worker;
}

function clipOf(answer: ClipJobAnswer): PreparedClip {
  if ("clip" in answer) return answer.clip;
  if ("failure" in answer) throw new Error(answer.failure);
  const { file, reason, detail } = answer.fault;
  throw new AudioError(file, reason, detail);
}

/** Rejects when the thread ends or fails before it answers. */
async function ask(worker: Worker, job: ClipJob): Promise<PreparedClip> {
  if (worker.threadId === -1) throw new Error("a clip worker ended early");
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(worker, "exit", { signal }).then(() => {
    throw new Error("a clip worker ended early");
  });
  const answered = once(worker, "message", { signal });
  try {
    worker.postMessage(job);
    const [answer]: ClipJobAnswer[] = await Promise.race([answered, ended]);
    if (!answer) throw new Error("a clip worker gave no answer");
    return clipOf(answer);
  } finally {
    settled.abort();
  }
}

/**
 * Starts threads that prepare clips.
 *
 * @param count how many
 */
export function startClipWorkers(count: number): ClipWorkers {
  const workers = Array.from({ length: count }, startWorker);
  const lanes = workers.map(() => Promise.resolve());
  const waiting = workers.map(() => 0);
  return {
    async prepare(job) {
      const lane = waiting.indexOf(Math.min(...waiting));
      const worker = workers[lane];
      if (!worker) throw new RangeError(`expected at least 1 clip worker, got ${count}`);
      waiting[lane] = (waiting[lane] ?? 0) + 1;
      const answer = (lanes[lane] ?? Promise.resolve()).then(() => ask(worker, job));
      const settled = () => {
        waiting[lane] = (waiting[lane] ?? 1) - 1;
      };
      lanes[lane] = answer.then(settled, settled);
      return answer;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
