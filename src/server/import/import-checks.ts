import { pool } from "#server/db/client.ts";
import { conflict, wrongInput } from "#server/errors.ts";
import type { ImportFaults } from "./import-fault.ts";
import type { ImportOptions } from "./import-options.ts";
import { ImportRefused } from "./import-refused.ts";
import type { StudyDraft } from "./study-draft.ts";

const slugForm = /^[a-z0-9][a-z0-9-]{0,62}$/;

export function requireOptions({ slug, length, title }: ImportOptions): void {
  if (!slugForm.test(slug)) {
    const form = "1 to 63 small letters, digits and hyphens, not a hyphen first";
    throw wrongInput(`--slug: expected ${form}, got "${slug}"`);
  }
  // The admin pages make a study at this address, so that a study of the name is out of reach.
  if (slug === "new") throw wrongInput('--slug: expected another address than "new"');
  if (length !== undefined && !(length >= 0.5 && length <= 120)) {
    throw wrongInput(`--length: expected 0.5 to 120 seconds, got ${length}`);
  }
  if (title !== undefined && (title.trim() === "" || title.length > 200)) {
    throw wrongInput("--title: expected 1 to 200 characters");
  }
}

export function refuseFaults(faults: ImportFaults, skipBad: boolean): void {
  const refused = [...faults.fatal, ...(skipBad ? [] : faults.skippable)];
  if (refused.length > 0) throw new ImportRefused(refused);
}

export function requireClips(draft: StudyDraft, faults: ImportFaults, root: string): void {
  if (draft.clips.some((clip) => clip.role === "main")) return;
  const problem = "expected at least one main clip";
  throw new ImportRefused([...faults.skippable, { file: root, problem }]);
}

/**
 * @returns whether the slug already holds this very content
 * @throws RequestError when it holds other content
 */
export async function isImported(slug: string, sourceHash: string): Promise<boolean> {
  const { rows } = await pool().query<{ source_hash: string | null }>(
    "SELECT source_hash FROM study WHERE slug = $1",
    [slug],
  );
  const study = rows[0];
  if (!study) return false;
  if (study.source_hash === sourceHash) return true;
  throw slugTaken(slug);
}

export function slugTaken(slug: string) {
  return conflict(
    `The slug "${slug}" is taken by a study with other content; nothing was imported.`,
  );
}
