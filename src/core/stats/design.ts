import type { AnalysisInput, IntentInput, SystemInput } from "#core/stats/input.ts";
import type { Access } from "#core/study/known-systems.ts";
import { NEUTRAL, type Quadrant, quadrantOf } from "#core/study/quadrant.ts";

/** A system x intent pair that has clips in the analysis. */
export interface Cell {
  system: string;
  access: Access;
  intent: string;
  targetValence: number;
  targetArousal: number;
  /** null for an intent with a coordinate at the neutral point. */
  quadrant: Quadrant | null;
  /** Target arousal above or below the neutral point; null at it. */
  half: "high" | "low" | null;
}

/** A main clip that may enter, with its cell's number in `DesignedClips.cells`. */
export interface MainClip {
  key: string;
  targetValence: number;
  targetArousal: number;
  cell: number;
}

/** A mistake in what an analysis was given; says what and where. */
export class AnalysisInputError extends Error {
  override name = "AnalysisInputError";
}

/**
 * Says which systems count as commercial: those named, or else by each system's own access.
 * @throws AnalysisInputError when a named system is not in the study
 */
export function accessOf(
  systems: readonly SystemInput[],
  commercial?: readonly string[],
): Map<string, Access> {
  const unknown = commercial?.find((key) => !systems.some((system) => system.key === key));
  if (unknown !== undefined) {
    const known = systems.map(({ key }) => key).join(", ");
    throw new AnalysisInputError(`commercial: no system "${unknown}" (expected among: ${known})`);
  }
  return new Map(
    systems.map(({ key, access }): [string, Access] => [
      key,
      commercial ? (commercial.includes(key) ? "commercial" : "open-source") : access,
    ]),
  );
}

function halfOf(targetArousal: number): Cell["half"] {
  if (targetArousal === NEUTRAL) return null;
  return targetArousal > NEUTRAL ? "high" : "low";
}

function makeCell(system: string, access: Access, intent: IntentInput): Cell {
  const { key, targetValence, targetArousal } = intent;
  const quadrant = quadrantOf(targetValence, targetArousal);
  const half = halfOf(targetArousal);
  return { system, access, intent: key, targetValence, targetArousal, quadrant, half };
}

/**
 * Lays out the main clips by cell: systems and intents in the order given, cells without clips left
 * out.
 * @throws AnalysisInputError when a main clip names no known system or intent
 */
export function designClips(
  input: Pick<AnalysisInput, "clips" | "intents" | "systems">,
  commercial?: readonly string[],
): { cells: Cell[]; clips: MainClip[] } {
  const accesses = accessOf(input.systems, commercial);
  const intents = new Map(input.intents.map((intent) => [intent.key, intent]));
  const wanted = new Map<string, MainClip[]>();
  for (const clip of input.clips) {
    if (clip.role !== "main") continue;
    const intent = intents.get(clip.intent ?? "");
    if (!accesses.has(clip.system ?? ""))
      throw new AnalysisInputError(`clip "${clip.key}": unknown system "${clip.system}"`);
    if (!intent)
      throw new AnalysisInputError(`clip "${clip.key}": unknown intent "${clip.intent}"`);
    const name = JSON.stringify([clip.system, clip.intent]);
    const { targetValence, targetArousal } = intent;
    const entry = { key: clip.key, targetValence, targetArousal, cell: 0 };
    const list = wanted.get(name);
    if (list) list.push(entry);
    else wanted.set(name, [entry]);
  }
  const cells: Cell[] = [];
  for (const [system, access] of accesses) {
    for (const intent of intents.values()) {
      const members = wanted.get(JSON.stringify([system, intent.key]));
      if (!members) continue;
      for (const member of members) member.cell = cells.length;
      cells.push(makeCell(system, access, intent));
    }
  }
  return { cells, clips: [...wanted.values()].flat() };
}
