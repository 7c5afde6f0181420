import { findUnusedKeys } from "#server/clips/find-unused-keys.ts";
import { sha256 } from "#server/clips/sha256.ts";
import type { ClipStore } from "#server/clips/store.ts";

/** A store that remembers what it added, so that an import can take away what it did not use. */
export interface StoredFiles {
  put(bytes: Uint8Array): Promise<string>;
  /** Removes what was added, except what a study refers to by now. */
  removeUnused(): Promise<void>;
}

export function storedFiles(store: ClipStore): StoredFiles {
  const added = new Set<string>();
  return {
    async put(bytes) {
      const key = sha256(bytes);
      if (!(await store.exists(key))) added.add(key);
      return store.put(bytes);
    },
    async removeUnused() {
      if (added.size === 0) return;
      for (const key of await findUnusedKeys([...added])) await store.delete(key);
    },
  };
}
