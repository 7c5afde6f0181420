import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { AudioRules, ClipInput, PreparedClip } from "#server/clips/audio-rules.ts";
import { prepareClips } from "#server/clips/prepare-clips.ts";
import { sha256 } from "#server/clips/sha256.ts";
import type { Fingerprint } from "./folder-fingerprint.ts";
import type { ImportFaults } from "./import-fault.ts";
import type { ImportOptions } from "./import-options.ts";
import type { ImportFolder } from "./scan-folder.ts";
import type { StoredFiles } from "./stored-files.ts";
import type { ClipDraft } from "./study-draft.ts";

/** A clip's audio as it now lies in the store. */
export interface ClipAudio {
  originalKey: string;
  originalBytes: number;
  renditionKey: string;
  renditionBytes: number;
  /** Without the rendition's bytes, which need not stay in memory. */
  facts: Omit<PreparedClip, "rendition"> & {
    rendition: Omit<PreparedClip["rendition"], "bytes">;
  };
}

interface Original {
  key: string;
  bytes: number;
}

export interface StoreAudioInput {
  folder: ImportFolder;
  clips: readonly ClipDraft[];
  rules: AudioRules;
  fingerprint: Fingerprint;
  files: StoredFiles;
  faults: ImportFaults;
  options: Pick<ImportOptions, "onProgress" | "signal">;
}

/** Reads and keeps each original, one at a time, as the threads ask for them. */
async function* readOriginals(
  { folder, clips, fingerprint, files }: StoreAudioInput,
  originals: Map<string, Original>,
): AsyncGenerator<ClipInput> {
  for (const clip of clips) {
    const name = clip.audio;
    if (name === null) continue;
    const bytes = await readFile(path.join(folder.root, name));
    if (sha256(bytes) !== fingerprint.files.get(name)) {
      throw new Error(`${name} changed while it was imported; nothing was imported`);
    }
    originals.set(name, { key: await files.put(bytes), bytes: bytes.length });
    yield { bytes, name, ...(clip.start !== null && { start: clip.start }) };
  }
}

async function keepRendition(
  prepared: PreparedClip,
  original: Original,
  files: StoredFiles,
): Promise<ClipAudio> {
  const { rendition, ...facts } = prepared;
  const { bytes, ...about } = rendition;
  return {
    originalKey: original.key,
    originalBytes: original.bytes,
    renditionKey: await files.put(bytes),
    renditionBytes: bytes.length,
    facts: { ...facts, rendition: about },
  };
}

/**
 * Prepares and stores the audio of all clips that have any.
 *
 * @returns each clip's audio by its file; a file that is no usable audio is noted as a fault
 */
export async function storeAudio(input: StoreAudioInput): Promise<Map<string, ClipAudio>> {
  const { clips, rules, files, faults, options } = input;
  const total = clips.filter((clip) => clip.audio !== null).length;
  const audio = new Map<string, ClipAudio>();
  if (total === 0) return audio;
  const originals = new Map<string, Original>();
  const onProgress = (done: number) => options.onProgress?.(done, total);
  const outcomes = prepareClips(readOriginals(input, originals), rules, {
    onProgress,
    threads: Math.min(availableParallelism(), total),
    ...(options.signal && { signal: options.signal }),
  });
  for await (const outcome of outcomes) {
    const original = originals.get(outcome.name);
    if ("error" in outcome) {
      faults.skippable.push({ file: outcome.name, problem: outcome.error.detail });
    } else if (original) {
      audio.set(outcome.name, await keepRendition(outcome.clip, original, files));
    }
  }
  return audio;
}
