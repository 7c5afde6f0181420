import type { Worker } from "node:worker_threads";
import { databaseUrl } from "#server/db/client.ts";
import { RequestError } from "#server/errors.ts";
import { startThread } from "#server/start-thread.ts";
import type { ReportAnswer, ReportRequest } from "./report.worker.ts";
import type { Results } from "./results.ts";

/** A report under way. */
export interface ReportJob {
  /** The newest stage; null before the first. */
  latest: Results | null;
  /** Settles with the next stage, or rejects when there will be none. */
  next: Promise<Results>;
}

interface HeldJob extends ReportJob {
  resolve(results: Results): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  url: string;
  jobs: Map<string, HeldJob>;
}

/** On globalThis: pages and routes are built apart and would start a thread each. */
const holder = globalThis as typeof globalThis & { circumplexReports?: Thread | undefined };

function expectNext(job: Omit<HeldJob, "next" | "resolve" | "reject">): HeldJob {
  const { promise, resolve, reject } = withResolvers();
  promise.catch(() => undefined);
  return Object.assign(job, { next: promise, resolve, reject });
}

function withResolvers() {
  let resolve: (results: Results) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Results>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  return { promise, resolve, reject };
}

function receive(jobs: Thread["jobs"], answer: ReportAnswer): void {
  const job = jobs.get(answer.key);
  if (!job) return;
  if ("results" in answer) {
    const { resolve } = job;
    job.latest = answer.results;
    if (answer.last) jobs.delete(answer.key);
    else expectNext(job);
    resolve(answer.results);
    return;
  }
  jobs.delete(answer.key);
  if ("refused" in answer) job.reject(new RequestError("wrong-input", `${answer.refused}.`));
  else job.reject(new Error(answer.failure));
}

function startReportThread(): Thread {
  const url = databaseUrl();
  const worker = startThread("src/server/results/report.worker.ts", { databaseUrl: url });
  const thread: Thread = { worker, url, jobs: new Map() };
  const end = (error: Error) => {
    if (holder.circumplexReports === thread) holder.circumplexReports = undefined;
    for (const job of thread.jobs.values()) job.reject(error);
    thread.jobs.clear();
  };
  worker.on("message", (answer: ReportAnswer) => {
    receive(thread.jobs, answer);
    // A thread without work does not keep a script from ending.
    if (thread.jobs.size === 0) worker.unref();
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("the report's thread ended early")));
  return thread;
}

function reportThread(): Thread {
  const held = holder.circumplexReports;
  if (held && held.url === databaseUrl()) return held;
  void held?.worker.terminate();
  holder.circumplexReports = startReportThread();
  return holder.circumplexReports;
}

/** Starts a report in the process's one thread, or joins the one that is under way. */
export function joinReport(request: ReportRequest): ReportJob {
  const { jobs, worker } = reportThread();
  const running = jobs.get(request.key);
  if (running) return running;
  const job = expectNext({ latest: null });
  jobs.set(request.key, job);
  worker.ref();
  worker.postMessage(request);
  return job;
}
