/** What can be wrong with an audio file that is to become a clip. */
export type AudioErrorReason =
  | "not-audio"
  | "broken"
  | "no-samples"
  | "channels"
  | "sample-rate"
  | "too-short"
  | "start-outside";

/** An audio file that cannot become a clip: its name, the kind of fault, what was expected. */
export class AudioError extends Error {
  readonly file: string;
  readonly reason: AudioErrorReason;
  /** The fault and what was expected, without the file's name. */
  readonly detail: string;

  constructor(file: string, reason: AudioErrorReason, detail: string) {
    super(`${file}: ${detail}`);
    this.name = "AudioError";
    this.file = file;
    this.reason = reason;
    this.detail = detail;
  }
}
