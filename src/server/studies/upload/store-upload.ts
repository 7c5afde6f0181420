import type { Protocol } from "#core/study/protocol.ts";
import type { Actor } from "#server/audit.ts";
import type { AudioRules } from "#server/clips/audio-rules.ts";
import { clipStore } from "#server/clips/clip-store.ts";
import { db } from "#server/db/client.ts";
import { wrongInput } from "#server/errors.ts";
import { noFaults } from "#server/import/import-fault.ts";
import { withImportLock } from "#server/import/import-lock.ts";
import { type ClipAudio, storeAudio } from "#server/import/store-audio.ts";
import { type StoredFiles, storedFiles } from "#server/import/stored-files.ts";
import type { ClipDraft } from "#server/import/study-draft.ts";
import { holdStudy, requireDraft } from "../hold-study.ts";
import { newestProtocol } from "../read-design.ts";
import { requirePlaces } from "./check-places.ts";
import type { ReceivedUpload } from "./receive-upload.ts";
import { writeUpload } from "./write-upload.ts";

export interface UploadOptions {
  slug: string;
  upload: ReceivedUpload;
  actor: Actor;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** File N lies under the name N, so that no name of a file is ever a path. */
function draftsOf({ manifest }: ReceivedUpload, cut: Protocol["audio"]["cut"]): ClipDraft[] {
  return manifest.files.map(({ name, bytes: _, ...place }, index) => ({
    ...place,
    sourceName: name,
    start: cut,
    audio: String(index),
    origin: { file: name },
  }));
}

async function prepare(
  { upload, onProgress, signal }: UploadOptions,
  clips: ClipDraft[],
  rules: AudioRules,
  files: StoredFiles,
): Promise<Map<string, ClipAudio>> {
  const faults = noFaults();
  const names = clips.map((clip) => clip.audio ?? "");
  const audio = await storeAudio({
    folder: { root: upload.folder, tables: new Set(), audio: names },
    clips,
    rules,
    fingerprint: {
      sourceHash: "",
      files: new Map(upload.hashes.map((hash, index) => [String(index), hash])),
    },
    files,
    faults,
    options: { ...(onProgress && { onProgress }), ...(signal && { signal }) },
  });
  if (faults.skippable.length === 0) return audio;
  throw wrongInput(
    "Nothing was stored: some files are no usable audio.",
    faults.skippable.map(({ file, problem }) => ({ path: `files.${file}.audio`, problem })),
  );
}

/** The study and its rules, when it takes the batch. */
async function openStudyFor({ slug, upload }: UploadOptions) {
  return db().$transaction(async (tx) => {
    const study = await holdStudy(tx, slug);
    requireDraft(study, "Clips");
    await requirePlaces(tx, study.id, upload.manifest);
    const { protocol } = await newestProtocol(tx, study.id);
    return { studyId: study.id, rules: protocol.audio };
  });
}

/**
 * Makes clips of a received batch: all of them, or none. Batches and imports come one at a time,
 * so that a place that was free stays free.
 *
 * @returns how many clips were stored
 * @throws RequestError with a problem per file when the study is no draft, a place is taken or a
 * file is no usable audio
 */
export async function storeUpload(options: UploadOptions): Promise<number> {
  const { slug, upload, actor, signal } = options;
  return withImportLock(async () => {
    const study = await openStudyFor(options);
    const clips = draftsOf(upload, study.rules.cut);
    const files = storedFiles(clipStore());
    try {
      const audio = await prepare(options, clips, study.rules, files);
      signal?.throwIfAborted();
      await writeUpload({ ...study, slug, actor, clips, audio });
      return clips.length;
    } finally {
      await files.removeUnused();
    }
  });
}
