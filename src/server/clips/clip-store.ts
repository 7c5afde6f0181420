import path from "node:path";
import { env } from "#server/env.ts";
import { folderStore } from "./folder-store.ts";
import type { ClipStore } from "./store.ts";

/** This installation's store of clip audio. */
export function clipStore(): ClipStore {
  return folderStore(path.join(env().DATA_DIR, "clips"));
}
