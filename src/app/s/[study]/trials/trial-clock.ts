import type { Telemetry } from "#core/ratings/answer-entry.ts";
import type { Listening } from "#ui/clip-player/watch-listening.ts";
import { describeDevice, describeSoundOutput } from "./describe-device.ts";

type Moment =
  | "readyMs"
  | "firstPlayMs"
  | "heardMs"
  | "valenceFirstMs"
  | "valenceLastMs"
  | "arousalFirstMs"
  | "arousalLastMs";

let soundOutput: ReturnType<typeof describeSoundOutput> | null = null;

/** Keeps the times of one trial, in milliseconds since it was shown. */
export class TrialClock {
  readonly #start = performance.now();
  readonly #shownAt = new Date().toISOString();
  readonly #moments = new Map<Moment, number>();
  #hiddenCount = 0;
  #hiddenMs = 0;
  #hiddenSince: number | null = null;

  #now(): number {
    return Math.round(performance.now() - this.#start);
  }

  /** Notes the first time of something. */
  first(moment: Moment): void {
    if (!this.#moments.has(moment)) this.#moments.set(moment, this.#now());
    if (moment === "firstPlayMs") soundOutput ??= describeSoundOutput();
  }

  /** Notes a choice on a scale: its first time, and its last so far. */
  choice(scale: "valence" | "arousal"): void {
    this.first(`${scale}FirstMs`);
    this.#moments.set(`${scale}LastMs`, this.#now());
  }

  visibility(hidden: boolean): void {
    if (hidden && this.#hiddenSince === null) {
      this.#hiddenSince = this.#now();
      this.#hiddenCount++;
    }
    if (!hidden && this.#hiddenSince !== null) {
      this.#hiddenMs += this.#now() - this.#hiddenSince;
      this.#hiddenSince = null;
    }
  }

  /** Everything that is recorded of an answer, as of now. */
  read(listening: Listening): Telemetry {
    const moment = (name: Moment) => this.#moments.get(name) ?? null;
    return {
      shownAt: this.#shownAt,
      sentAt: new Date().toISOString(),
      readyMs: moment("readyMs"),
      firstPlayMs: moment("firstPlayMs"),
      heardMs: moment("heardMs"),
      valenceFirstMs: moment("valenceFirstMs"),
      valenceLastMs: moment("valenceLastMs"),
      arousalFirstMs: moment("arousalFirstMs"),
      arousalLastMs: moment("arousalLastMs"),
      sentMs: this.#now(),
      plays: listening.plays,
      pauses: listening.pauses,
      stalls: listening.stalls,
      heardShare: Math.round(listening.share * 10_000) / 10_000,
      hiddenCount: this.#hiddenCount,
      hiddenMs: this.#hiddenMs,
      sampleRate: soundOutput?.sampleRate ?? null,
      outputLatencyMs: soundOutput?.outputLatencyMs ?? null,
      ...describeDevice(),
    };
  }
}
