import type { DemoClip } from "#core/audio/synth/demo-clip.ts";
import { renderDemoClip } from "#core/audio/synth/render-demo-clip.ts";
import { toWav } from "#core/audio/to-wav.ts";
import type { ClipInput } from "./audio-rules.ts";

/** A demo clip rendered to a WAV file, so that it takes the way of every other file. */
export function demoClipInput(demo: DemoClip): ClipInput {
  return { name: demo.file, bytes: toWav(renderDemoClip(demo)) };
}
