import path from "node:path";
import { fileURLToPath } from "node:url";
import type { DemoClip } from "#core/audio/synth/demo-clip.ts";
import { readDemoManifest } from "#server/clips/demo-manifest.ts";
import { noFaults } from "./import-fault.ts";
import { ImportRefused } from "./import-refused.ts";
import { readTable } from "./read-table.ts";
import { systemRow } from "./row-schemas.ts";
import type { ClipDraft, IntentDraft, StudyDraft, SystemDraft } from "./study-draft.ts";

/** Where the demo set is described. */
export const demoFolder = fileURLToPath(new URL("../../../clips/demo", import.meta.url));

/** The descriptions of the demo's clips, by which the synthesiser plays them. */
export function readDemoClips(folder: string): Promise<DemoClip[]> {
  return readDemoManifest(path.join(folder, "manifest.csv"));
}

async function readDemoSystems(folder: string): Promise<SystemDraft[]> {
  const faults = noFaults();
  const name = "systems.csv";
  const rows = await readTable(path.join(folder, name), name, systemRow, faults);
  const found = [...faults.fatal, ...faults.skippable];
  if (found.length > 0) throw new ImportRefused(found);
  return rows.map(({ system: key, access, version }) => ({
    key,
    access,
    version: version ?? null,
  }));
}

function intentsOf(clips: readonly DemoClip[]): IntentDraft[] {
  const intents = new Map<string, IntentDraft>();
  for (const { intent: key, targetValence, targetArousal } of clips) {
    if (key !== undefined) intents.set(key, { key, targetValence, targetArousal });
  }
  return [...intents.values()];
}

function clipDraft(clip: DemoClip): ClipDraft {
  const own = clip.role === "practice";
  return {
    role: clip.role,
    system: clip.system ?? null,
    intent: clip.intent ?? null,
    index: clip.index,
    sourceName: clip.file,
    targetValence: own ? clip.targetValence : null,
    targetArousal: own ? clip.targetArousal : null,
    start: null,
    audio: null,
    origin: { file: "clips/demo/manifest.csv" },
  };
}

/** The demo study as its folder describes it; its audio is made afterwards. */
export async function readDemoDraft(folder: string): Promise<StudyDraft> {
  const clips = await readDemoClips(folder);
  return {
    systems: await readDemoSystems(folder),
    intents: intentsOf(clips),
    clips: clips.map(clipDraft),
    ratings: [],
    warnings: [],
  };
}
