import { findKnownSystem } from "#core/study/known-systems.ts";
import { type ImportFaults, quoteValue } from "./import-fault.ts";
import type { FolderTables } from "./read-tables.ts";
import { tableNames } from "./scan-folder.ts";
import type { SystemDraft } from "./study-draft.ts";

function readOwn(rows: FolderTables["systems"], faults: ImportFaults): Map<string, SystemDraft> {
  const own = new Map<string, SystemDraft>();
  for (const { line, system: key, access, version } of rows) {
    if (own.has(key)) {
      const problem = `expected each system once, got ${quoteValue(key)} again`;
      faults.skippable.push({ file: tableNames.systems, line, column: "system", problem });
    } else {
      own.set(key, { key, access, version: version ?? null });
    }
  }
  return own;
}

/**
 * The study's systems: those of `systems.csv` in its order, then the others that clips use, by
 * key. A system that neither the folder nor the list of known systems describes counts as
 * open-source, with a warning.
 */
export function collectSystems(
  rows: FolderTables["systems"],
  used: Set<string>,
  warnings: string[],
  faults: ImportFaults,
): SystemDraft[] {
  const own = readOwn(rows, faults);
  const others = [...used].filter((key) => !own.has(key)).sort();
  for (const key of others) {
    const known = findKnownSystem(key);
    if (!known) {
      warnings.push(`${quoteValue(key)} is not a known system: taken as open-source`);
    }
    own.set(key, { key, access: known?.access ?? "open-source", version: known?.version ?? null });
  }
  return [...own.values()];
}
