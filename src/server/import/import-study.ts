import { COMMAND_LINE } from "#server/audit.ts";
import { clipStore } from "#server/clips/clip-store.ts";
import { type Fingerprint, folderFingerprint } from "./folder-fingerprint.ts";
import { gatherStudy } from "./gather-study.ts";
import { isImported, refuseFaults, requireClips, requireOptions } from "./import-checks.ts";
import { type ImportFaults, noFaults } from "./import-fault.ts";
import { withImportLock } from "./import-lock.ts";
import type { ImportOptions } from "./import-options.ts";
import { type ImportSummary, summariseAudio, summariseDraft } from "./import-summary.ts";
import { importedProtocol } from "./imported-protocol.ts";
import { inTransaction } from "./in-transaction.ts";
import { keepUsable } from "./order-clips.ts";
import { readTables } from "./read-tables.ts";
import { type ImportFolder, scanFolder } from "./scan-folder.ts";
import { storeAudio } from "./store-audio.ts";
import { type StoredFiles, storedFiles } from "./stored-files.ts";
import type { ClipDraft, StudyDraft } from "./study-draft.ts";
import { writeStudy } from "./write-study.ts";

/** A folder that was read and found good, apart from its audio. */
interface ReadFolder {
  folder: ImportFolder;
  draft: StudyDraft;
  faults: ImportFaults;
  fingerprint: Fingerprint;
}

async function readFolder(root: string, options: ImportOptions): Promise<ReadFolder> {
  const faults = noFaults();
  const folder = await scanFolder(root);
  const draft = gatherStudy(folder, await readTables(folder, faults), faults);
  refuseFaults(faults, options.skipBad ?? false);
  requireClips(draft, faults, root);
  const rules = importedProtocol(draft, options).audio;
  return { folder, draft, faults, fingerprint: await folderFingerprint(folder, draft, rules) };
}

function unchanged(slug: string, draft: StudyDraft): ImportSummary {
  const counts = summariseDraft(draft, (clip) => clip.audio !== null);
  return { slug, outcome: "unchanged", ...counts, audio: null, skipped: [], warnings: [] };
}

async function storeAndWrite(
  { folder, draft: gathered, faults, fingerprint }: ReadFolder,
  files: StoredFiles,
  options: ImportOptions,
): Promise<ImportSummary> {
  const { slug, title = slug, actor = COMMAND_LINE } = options;
  const { clips } = gathered;
  const rules = importedProtocol(gathered, options).audio;
  const audio = await storeAudio({ folder, clips, rules, fingerprint, files, faults, options });
  refuseFaults(faults, options.skipBad ?? false);
  const audioOf = (clip: ClipDraft) => audio.get(clip.audio ?? "");
  const hasAudio = (clip: ClipDraft) => audioOf(clip) !== undefined;
  const draft = keepUsable(gathered, hasAudio);
  requireClips(draft, faults, folder.root);
  options.signal?.throwIfAborted();
  const protocol = importedProtocol(draft, options);
  const { sourceHash } = fingerprint;
  const study = { slug, title, sourceHash, protocol, draft, audioOf, actor };
  await inTransaction((client) => writeStudy(client, { ...study, origin: "imported" }));
  return {
    ...{ slug, outcome: "imported", ...summariseDraft(draft, hasAudio) },
    ...{ audio: summariseAudio(audio), skipped: faults.skippable, warnings: draft.warnings },
  };
}

/**
 * Imports a folder as a study: all of it, or nothing. The same folder into the same slug changes
 * nothing.
 *
 * @throws ImportRefused with every fault of the folder; RequestError for a bad option or a slug
 * that holds other content
 */
export async function importStudy(root: string, options: ImportOptions): Promise<ImportSummary> {
  requireOptions(options);
  const read = await readFolder(root, options);
  return withImportLock(async () => {
    const { slug } = options;
    if (await isImported(slug, read.fingerprint.sourceHash)) return unchanged(slug, read.draft);
    const files = storedFiles(clipStore());
    try {
      return await storeAndWrite(read, files, options);
    } finally {
      await files.removeUnused();
    }
  });
}
