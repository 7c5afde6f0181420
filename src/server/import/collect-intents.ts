import { aimoclipsIntents } from "#core/study/aimoclips-preset.ts";
import { quadrantOf } from "#core/study/quadrant.ts";
import { type ImportFaults, quoteValue } from "./import-fault.ts";
import type { FolderTables } from "./read-tables.ts";
import { tableNames } from "./scan-folder.ts";
import type { IntentDraft } from "./study-draft.ts";

/** The intents that a folder can speak of, and which of them it gives itself. */
export interface IntentCatalogue {
  targets: Map<string, IntentDraft>;
  /** Keys in the order of the folder's own tables. */
  own: string[];
}

function addIntentRows(
  rows: FolderTables["intents"],
  catalogue: IntentCatalogue,
  faults: ImportFaults,
): void {
  for (const row of rows) {
    const fault = (column: string, problem: string) =>
      faults.skippable.push({ file: tableNames.intents, line: row.line, column, problem });
    const quadrant = quadrantOf(row.gt_valence, row.gt_arousal) ?? "";
    if (catalogue.own.includes(row.emotion)) {
      fault("emotion", `expected each intent once, got ${quoteValue(row.emotion)} again`);
    } else if (row.quadrant !== quadrant) {
      const expected = quadrant === "" ? "no quadrant" : quadrant;
      fault("quadrant", `expected ${expected} for this target, got ${quoteValue(row.quadrant)}`);
    } else {
      const { emotion: key, gt_valence: targetValence, gt_arousal: targetArousal } = row;
      catalogue.own.push(key);
      catalogue.targets.set(key, { key, targetValence, targetArousal });
    }
  }
}

function sameTarget(one: IntentDraft, other: IntentDraft): boolean {
  return one.targetValence === other.targetValence && one.targetArousal === other.targetArousal;
}

function addManifestTargets(
  rows: FolderTables["manifest"],
  catalogue: IntentCatalogue,
  faults: ImportFaults,
): void {
  for (const row of rows) {
    const { intent: key, target_valence: targetValence, target_arousal: targetArousal } = row;
    if ((row.role ?? "main") !== "main" || key === "") continue;
    if (targetValence === undefined || targetArousal === undefined) continue;
    const target = { key, targetValence, targetArousal };
    const given = catalogue.own.includes(key) ? catalogue.targets.get(key) : undefined;
    if (given && !sameTarget(given, target)) {
      const expected = `${given.targetValence} and ${given.targetArousal}`;
      const problem = `expected the target that ${quoteValue(key)} has elsewhere (${expected}), got ${targetValence} and ${targetArousal}`;
      const place = { file: tableNames.manifest, line: row.line, column: "target_valence" };
      faults.skippable.push({ ...place, problem });
    }
    if (!given) catalogue.own.push(key);
    if (!given) catalogue.targets.set(key, target);
  }
}

/**
 * Collects what the folder says of intents; the AImoclips preset's targets stand for those that
 * the folder uses without giving a target.
 */
export function collectIntents(tables: FolderTables, faults: ImportFaults): IntentCatalogue {
  const preset = aimoclipsIntents.map((intent) => [intent.key, { ...intent }] as const);
  const catalogue: IntentCatalogue = { targets: new Map(preset), own: [] };
  addIntentRows(tables.intents, catalogue, faults);
  addManifestTargets(tables.manifest, catalogue, faults);
  return catalogue;
}

/** The study's intents: the folder's own in its order, then the preset's that clips use. */
export function chooseIntents(catalogue: IntentCatalogue, used: Set<string>): IntentDraft[] {
  return [...catalogue.targets.values()]
    .filter(({ key }) => used.has(key) || catalogue.own.includes(key))
    .sort((a, b) => rank(catalogue, a.key) - rank(catalogue, b.key));
}

function rank({ own, targets }: IntentCatalogue, key: string): number {
  const place = own.indexOf(key);
  return place >= 0 ? place : own.length + [...targets.keys()].indexOf(key);
}
