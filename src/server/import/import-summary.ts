import type { ImportFault } from "./import-fault.ts";
import { countCells } from "./imported-protocol.ts";
import type { ClipAudio } from "./store-audio.ts";
import type { ClipDraft, StudyDraft } from "./study-draft.ts";

/** Files that hold the same: the file itself or its decoded samples. */
export interface Duplicates {
  same: "file" | "samples";
  files: string[];
}

export interface AudioSummary {
  files: number;
  /** Lowest and highest integrated loudness in LUFS; null when all is silent. */
  loudnessBefore: [number, number] | null;
  loudnessAfter: [number, number] | null;
  /** Files whose peaks keep them below the target loudness. */
  belowTarget: string[];
  duplicates: Duplicates[];
  silent: string[];
}

/** What an import did. */
export interface ImportSummary {
  slug: string;
  outcome: "imported" | "unchanged";
  systems: number;
  intents: number;
  cells: number;
  clips: { main: number; practice: number; anchor: number; withoutAudio: number };
  participants: number;
  ratings: number;
  audio: AudioSummary | null;
  skipped: ImportFault[];
  warnings: string[];
}

function rangeOf(values: readonly number[]): [number, number] | null {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return null;
  return [Math.min(...finite), Math.max(...finite)];
}

function groupBy(audio: ReadonlyMap<string, ClipAudio>, read: (one: ClipAudio) => string) {
  const groups = new Map<string, string[]>();
  for (const [file, one] of audio) {
    groups.set(read(one), [...(groups.get(read(one)) ?? []), file]);
  }
  return [...groups.values()].filter((files) => files.length > 1);
}

/** Equal files are listed as such; equal samples only where the files differ. */
function findDuplicates(audio: ReadonlyMap<string, ClipAudio>): Duplicates[] {
  const files = groupBy(audio, ({ facts }) => facts.originalSha256);
  const original = (file: string) => audio.get(file)?.facts.originalSha256;
  const samples = groupBy(audio, ({ facts }) => facts.samplesSha256).filter(
    (group) => new Set(group.map(original)).size > 1,
  );
  return [
    ...files.map((group) => ({ same: "file" as const, files: group })),
    ...samples.map((group) => ({ same: "samples" as const, files: group })),
  ];
}

export function summariseAudio(audio: ReadonlyMap<string, ClipAudio>): AudioSummary | null {
  if (audio.size === 0) return null;
  const entries = [...audio];
  const facts = entries.map(([, one]) => one.facts);
  const filesWhere = (holds: (one: ClipAudio) => boolean) =>
    entries.filter(([, one]) => holds(one)).map(([file]) => file);
  return {
    files: audio.size,
    loudnessBefore: rangeOf(facts.map((one) => one.loudnessBefore)),
    loudnessAfter: rangeOf(facts.map((one) => one.loudnessAfter)),
    belowTarget: filesWhere((one) => !one.facts.reachedTarget && !one.facts.silent),
    duplicates: findDuplicates(audio),
    silent: filesWhere((one) => one.facts.silent),
  };
}

/** Counts what was imported. */
export function summariseDraft(draft: StudyDraft, hasAudio: (clip: ClipDraft) => boolean) {
  const count = (role: ClipDraft["role"]) => draft.clips.filter((one) => one.role === role).length;
  const withoutAudio = draft.clips.filter((clip) => !hasAudio(clip)).length;
  return {
    systems: draft.systems.length,
    intents: draft.intents.length,
    cells: countCells(draft.clips),
    clips: {
      main: count("main"),
      practice: count("practice"),
      anchor: count("anchor"),
      withoutAudio,
    },
    participants: new Set(draft.ratings.map(({ user }) => user)).size,
    ratings: draft.ratings.length,
  };
}
