import type { Outbox, OutboxItem } from "./outbox.ts";
import { type Delivery, type Progress, postEntries } from "./post-entries.ts";

const BATCH = 20;
const SHORTEST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

export interface SenderState {
  /** How many answers wait to be sent. */
  waiting: number;
  refused: OutboxItem[];
  /** What keeps answers from the server: no connection for now, or an end of this session. */
  trouble: "connection" | "elsewhere" | "withdrawn" | null;
  /** What the server said last. */
  progress: Progress | null;
}

/** The one sender of a session: trial order, one request at a time, pauses that grow. */
export class OutboxSender {
  #state: SenderState = { waiting: 0, refused: [], trouble: null, progress: null };
  #pause = SHORTEST_PAUSE;
  #batch = BATCH;
  #running = false;
  #stopped = false;
  /** Whether something came while the last look into the outbox was under way. */
  #roused = false;
  #rouse: () => void = () => undefined;
  readonly #study: string;
  readonly #outbox: Outbox;
  readonly #onChange: (state: SenderState) => void;

  constructor(study: string, outbox: Outbox, onChange: (state: SenderState) => void) {
    this.#study = study;
    this.#outbox = outbox;
    this.#onChange = onChange;
  }

  /** There is something to send, or the line is back. */
  wake = (): void => {
    this.#pause = SHORTEST_PAUSE;
    this.#roused = true;
    this.#rouse();
    void this.#run();
  };

  stop(): void {
    this.#stopped = true;
    this.#rouse();
  }

  #change(part: Partial<SenderState>): void {
    this.#state = { ...this.#state, ...part };
    if (!this.#stopped) this.#onChange(this.#state);
  }

  async #run(): Promise<void> {
    if (this.#running || this.#stopped) return;
    this.#running = true;
    try {
      let goOn = true;
      while (goOn && this.#roused && !this.#stopped) {
        this.#roused = false;
        goOn = await this.#sendAll();
      }
    } finally {
      this.#running = false;
    }
  }

  /** @returns whether everything went; false when this session's sending has ended */
  async #sendAll(): Promise<boolean> {
    for (let batch = await this.#nextBatch(); batch.length > 0; batch = await this.#nextBatch()) {
      const entries = batch.map(({ entry }) => entry);
      const goOn = await this.#settle(batch, await postEntries(this.#study, entries));
      if (!goOn || this.#stopped) return false;
    }
    return true;
  }

  async #nextBatch(): Promise<OutboxItem[]> {
    const items = await this.#outbox.list();
    const waiting = items.filter(({ refused }) => refused === null);
    const refused = items.filter(({ refused: reason }) => reason !== null);
    this.#change({ waiting: waiting.length, refused });
    return waiting.slice(0, this.#batch);
  }

  /** @returns whether to go on sending */
  async #settle(batch: readonly OutboxItem[], delivery: Delivery): Promise<boolean> {
    if (delivery.status === "later") return this.#wait(delivery.wait);
    if (delivery.status === "withdrawn") {
      await this.#outbox.clear();
      this.#change({ waiting: 0, trouble: "withdrawn" });
      return false;
    }
    if (delivery.status === "elsewhere") {
      this.#change({ trouble: "elsewhere" });
      return false;
    }
    if (delivery.status === "unreadable") return this.#narrow(batch);
    await this.#record(batch, delivery);
    return true;
  }

  async #record(batch: readonly OutboxItem[], delivery: Extract<Delivery, { status: "taken" }>) {
    this.#pause = SHORTEST_PAUSE;
    for (const { key, status, reason } of delivery.results) {
      const item = batch.find(({ entry }) => entry.key === key);
      if (!item) continue;
      if (status === "refused") await this.#outbox.refuse(item.position, reason ?? "refused");
      else await this.#outbox.remove(item.position);
    }
    this.#change({ trouble: null, progress: delivery.progress });
  }

  /** Finds the entry that cannot be read by sending one at a time; the others are not held up. */
  async #narrow(batch: readonly OutboxItem[]): Promise<boolean> {
    const [only] = batch;
    if (batch.length > 1 || !only) this.#batch = 1;
    else await this.#outbox.refuse(only.position, "unreadable");
    return true;
  }

  async #wait(atLeast: number): Promise<boolean> {
    this.#change({ trouble: "connection" });
    const pause = Math.max(atLeast, this.#pause) * (1 + Math.random() / 4);
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return true;
  }
}
