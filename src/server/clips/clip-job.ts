import type { AudioErrorReason } from "#core/audio/audio-error.ts";
import type { DemoClip } from "#core/audio/synth/demo-clip.ts";
import type { AudioRules, ClipInput, PreparedClip } from "./audio-rules.ts";

/** What a clip is made from: a file, or a demo clip's description. */
export type ClipSource = ClipInput | { demo: DemoClip };

/** What a worker is asked. */
export interface ClipJob {
  source: ClipSource;
  rules: AudioRules;
}

/** What a worker answers; errors lose their class on the way, so they travel as their parts. */
export type ClipJobAnswer =
  | { clip: PreparedClip }
  | { fault: { file: string; reason: AudioErrorReason; detail: string } }
  | { failure: string };
