import { parentPort } from "node:worker_threads";
import { AudioError } from "#core/audio/audio-error.ts";
import type { ClipJob, ClipJobAnswer, ClipSource } from "./clip-job.ts";
import { demoClipInput } from "./demo-clip-input.ts";
import { prepareClip } from "./prepare-clip.ts";

async function answer({ source, rules }: ClipJob): Promise<ClipJobAnswer> {
  try {
    return { clip: await prepareClip(inputOf(source), rules) };
  } catch (error) {
    if (error instanceof AudioError) {
      const { file, reason, detail } = error;
      return { fault: { file, reason, detail } };
    }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function inputOf(source: ClipSource) {
  return "demo" in source ? demoClipInput(source.demo) : source;
}

parentPort?.on("message", async (job: ClipJob) => parentPort?.postMessage(await answer(job)));
