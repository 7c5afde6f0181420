/** A clip on its way into the browser or there. */
export interface ShelvedClip {
  state: "waiting" | "loading" | "ready" | "failed";
  /** Share of the bytes that have come, 0 to 1. */
  progress: number;
  audio: Blob | null;
}

export interface ClipToLoad {
  address: string;
  bytes: number;
}

const NOTHING: ShelvedClip = { state: "waiting", progress: 0, audio: null };
const TRIES = 3;
const FIRST_AHEAD = 2;
const MOST_AHEAD = 6;

async function readAll(
  response: Response,
  bytes: number,
  onProgress: (share: number) => void,
): Promise<Blob> {
  const type = response.headers.get("content-type") ?? "";
  const reader = response.body?.getReader();
  if (!reader) return response.blob();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks, { type });
    chunks.push(new Uint8Array(value));
    received += value.byteLength;
    onProgress(Math.min(1, received / Math.max(1, bytes)));
  }
}

async function fetchClip(clip: ClipToLoad, onProgress: (share: number) => void): Promise<Blob> {
  const response = await fetch(`/a/${clip.address}`);
  if (!response.ok) throw new Error(`the clip was answered with ${response.status}`);
  const audio = await readAll(response, clip.bytes, onProgress);
  if (clip.bytes > 0 && audio.size !== clip.bytes) throw new Error("the clip came cut off");
  return audio;
}

/** Keeps the clips of the next trials ready, so that nobody waits between two of them. */
export class ClipShelf {
  #clips = new Map<string, ShelvedClip>();
  #listeners = new Set<() => void>();
  #wanted: ClipToLoad[] = [];
  #filling = false;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(address: string): ShelvedClip {
    return this.#clips.get(address) ?? NOTHING;
  }

  /** Says what comes next, first things first; clips that are not among them are let go. */
  want(clips: readonly ClipToLoad[]): void {
    this.#wanted = clips.slice(0, MOST_AHEAD + 1);
    const kept = new Set(this.#wanted.map(({ address }) => address));
    for (const address of this.#clips.keys()) if (!kept.has(address)) this.#clips.delete(address);
    void this.#fill();
  }

  /** Tries a clip again that could not be loaded. */
  retry(clip: ClipToLoad): void {
    this.#clips.delete(clip.address);
    void this.#load(clip);
  }

  #set(address: string, clip: ShelvedClip): void {
    this.#clips.set(address, clip);
    for (const listener of this.#listeners) listener();
  }

  async #load(clip: ClipToLoad): Promise<void> {
    if (this.#clips.has(clip.address)) return;
    this.#set(clip.address, { ...NOTHING, state: "loading" });
    const onProgress = (progress: number) =>
      this.#set(clip.address, { state: "loading", progress, audio: null });
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      try {
        const audio = await fetchClip(clip, onProgress);
        return this.#set(clip.address, { state: "ready", progress: 1, audio });
      } catch {
        if (attempt < TRIES) await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
      }
    }
    this.#set(clip.address, { ...NOTHING, state: "failed" });
  }

  /** The current clip first, then two at once, then one at a time: slow lines stay free. */
  async #fill(): Promise<void> {
    if (this.#filling) return;
    this.#filling = true;
    try {
      for (let next = this.#missing(); next; next = this.#missing()) await this.#loadFrom(next);
    } finally {
      this.#filling = false;
    }
  }

  #missing(): ClipToLoad | undefined {
    return this.#wanted.find(({ address }) => !this.#clips.has(address));
  }

  async #loadFrom(first: ClipToLoad): Promise<void> {
    const place = this.#wanted.indexOf(first);
    if (place < 1 || place > FIRST_AHEAD) return this.#load(first);
    const together = this.#wanted.slice(place, FIRST_AHEAD + 1);
    await Promise.all(together.map((clip) => this.#load(clip)));
  }
}
