import { availableParallelism } from "node:os";
import { AudioError } from "#core/audio/audio-error.ts";
import type { AudioRules, PreparedClip } from "./audio-rules.ts";
import type { ClipSource } from "./clip-job.ts";
import { type ClipWorkers, startClipWorkers } from "./clip-workers.ts";

/** One file's outcome: a clip, or what is wrong with the file. */
export type PreparedOutcome =
  | { name: string; clip: PreparedClip }
  | { name: string; error: AudioError };

export interface PrepareClipsOptions {
  /** Called after each file with how many are done. */
  onProgress?: (done: number) => void;
  /** Stops the work; the iteration then throws its reason. */
  signal?: AbortSignal;
  /** How many threads; one per processor unless said otherwise. */
  threads?: number;
}

async function outcomeOf(
  workers: ClipWorkers,
  source: ClipSource,
  rules: AudioRules,
): Promise<PreparedOutcome> {
  const name = "demo" in source ? source.demo.file : source.name;
  try {
    return { name, clip: await workers.prepare({ source, rules }) };
  } catch (error) {
    if (error instanceof AudioError) return { name, error };
    throw error;
  }
}

/** Rejects when the signal is given, so that a wait for a thread ends with it. */
function whenAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/**
 * Prepares many clips on all processors and gives the outcomes in the order of the sources.
 *
 * Sources are taken one by one as threads become free: at most two per thread
 * are in memory at once.
 *
 * @throws the signal's reason when it is given, or a fault of ours
 */
export async function* prepareClips(
  sources: AsyncIterable<ClipSource> | Iterable<ClipSource>,
  rules: AudioRules,
  { onProgress, signal, threads = availableParallelism() }: PrepareClipsOptions = {},
): AsyncGenerator<PreparedOutcome, void, undefined> {
  signal?.throwIfAborted();
  const workers = startClipWorkers(threads);
  const aborted = whenAborted(signal);
  aborted.catch(() => undefined);
  const pending: Promise<PreparedOutcome>[] = [];
  let done = 0;
  const first = async (): Promise<PreparedOutcome> => {
    const outcome = await Promise.race([pending.shift() ?? aborted, aborted]);
    onProgress?.(++done);
    return outcome;
  };
  try {
    for await (const source of sources) {
      const outcome = outcomeOf(workers, source, rules);
      // Seen when its turn comes; until then a fault must not end the process.
      outcome.catch(() => undefined);
      pending.push(outcome);
      if (pending.length >= 2 * threads) yield await first();
    }
    while (pending.length > 0) yield await first();
  } finally {
    await workers.close();
  }
}
