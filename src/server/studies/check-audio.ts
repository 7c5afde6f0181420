import { createHash } from "node:crypto";
import { clipStore } from "#server/clips/clip-store.ts";
import { findUnusedKeys } from "#server/clips/find-unused-keys.ts";
import { pool } from "#server/db/client.ts";
import { tryImportLock } from "#server/import/import-lock.ts";
import type { Finding } from "#server/studies/check-counters.ts";

interface KeptFile {
  subject: string;
  key: string;
  sha256: string;
}

const FILES = `SELECT 'original of ' || source_name AS subject, original_key AS key,
    original_sha256 AS sha256
  FROM clip WHERE study_id = $1 AND original_key IS NOT NULL
  UNION ALL SELECT r.format || ' of ' || c.source_name, r.store_key, r.sha256
  FROM rendition r JOIN clip c ON c.id = r.clip_id WHERE c.study_id = $1`;

/** Reads every audio file of a study and compares it with its hash. */
export async function checkAudio(studyId: number): Promise<{ files: number; findings: Finding[] }> {
  const { rows } = await pool().query<KeptFile>(FILES, [studyId]);
  const findings: Finding[] = [];
  for (const file of rows) {
    const found = await hashStored(file.key);
    if (found === null) findings.push({ subject: file.subject, problem: "the file is missing" });
    else if (found !== file.sha256) {
      findings.push({ subject: file.subject, problem: "the file is not the one that came in" });
    }
  }
  return { files: rows.length, findings };
}

async function hashStored(key: string): Promise<string | null> {
  const stored = await clipStore().get(key);
  if (!stored) return null;
  const hash = createHash("sha256");
  const reader = stored.stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    hash.update(part.value);
  }
  return hash.digest("hex");
}

/**
 * Counts the stored files that no clip of any study refers to: waste, and no fault of a study.
 *
 * @returns null while an import is running, whose files have no rows yet
 */
export async function countUnusedFiles(): Promise<number | null> {
  const unused = await tryImportLock(async () => findUnusedKeys(await clipStore().keys()));
  return unused?.length ?? null;
}
