import { type DBSchema, openDB } from "idb";
import type { AnswerEntry } from "#core/ratings/answer-entry.ts";

/** An answer that the server has not taken yet. */
export interface OutboxItem {
  /** Whose session it belongs to: its receipt. */
  session: string;
  position: number;
  entry: AnswerEntry;
  /** Why the server refused it; null while it waits to be sent. */
  refused: string | null;
}

export interface Outbox {
  /** In the order of the trials. */
  list(): Promise<OutboxItem[]>;
  /** Keeps an entry; the first one for a trial stands. */
  add(entry: AnswerEntry): Promise<void>;
  remove(position: number): Promise<void>;
  refuse(position: number, reason: string): Promise<void>;
  clear(): Promise<void>;
}

interface OutboxSchema extends DBSchema {
  entries: { key: [string, number]; value: OutboxItem };
}

async function openStored(session: string): Promise<Outbox> {
  const database = await openDB<OutboxSchema>("circumplex-outbox", 1, {
    upgrade: (opened) =>
      void opened.createObjectStore("entries", { keyPath: ["session", "position"] }),
  });
  const ofSession = IDBKeyRange.bound([session, 0], [session, Number.MAX_SAFE_INTEGER]);
  return {
    list: () => database.getAll("entries", ofSession),
    async add(entry) {
      const { position } = entry;
      const writing = database.transaction("entries", "readwrite");
      const known = await writing.store.get([session, position]);
      if (!known) await writing.store.put({ session, position, entry, refused: null });
      await writing.done;
    },
    remove: (position) => database.delete("entries", [session, position]),
    async refuse(position, reason) {
      const item = await database.get("entries", [session, position]);
      if (item) await database.put("entries", { ...item, refused: reason });
    },
    clear: () => database.delete("entries", ofSession),
  };
}

function openInMemory(session: string): Outbox {
  const items = new Map<number, OutboxItem>();
  return {
    list: async () => [...items.values()].sort((a, b) => a.position - b.position),
    async add(entry) {
      const { position } = entry;
      if (!items.has(position)) items.set(position, { session, position, entry, refused: null });
    },
    remove: async (position) => void items.delete(position),
    async refuse(position, reason) {
      const item = items.get(position);
      if (item) items.set(position, { ...item, refused: reason });
    },
    clear: async () => items.clear(),
  };
}

/** Opens the browser's outbox of a session; some private windows have no storage, only memory. */
export async function openOutbox(session: string): Promise<Outbox> {
  try {
    return await openStored(session);
  } catch {
    return openInMemory(session);
  }
}
