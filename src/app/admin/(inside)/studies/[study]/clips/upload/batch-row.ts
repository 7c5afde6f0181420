import { guessPlace } from "#core/study/guess-place.ts";
import type { UploadedFile } from "#core/study/upload-manifest.ts";
import type { TakenPlace } from "#server/queries/taken-places.ts";

/** A file of the batch with its place as far as it is known. */
export interface BatchRow {
  /** Tells rows apart while names may still be equal. */
  id: number;
  file: File;
  place: Omit<UploadedFile, "name" | "bytes">;
}

/** What the study has already, and what its cells are called. */
export interface StudyPlaces {
  systems: readonly string[];
  intents: readonly string[];
  taken: readonly TakenPlace[];
}

type Cell = Pick<BatchRow["place"], "role" | "system" | "intent">;

function isSameCell(a: Cell, b: Cell): boolean {
  return a.role === b.role && a.system === b.system && a.intent === b.intent;
}

/** The next number that neither the study nor the batch has in a cell or role. */
export function nextIndex(cell: Cell, taken: readonly (Cell & { index: number })[]): number {
  const used = taken.filter((one) => isSameCell(one, cell)).map(({ index }) => index);
  return Math.max(0, ...used) + 1;
}

let lastId = 0;

/** Rows for files that were chosen, each placed by its name as far as that tells. */
export function addFiles(
  rows: readonly BatchRow[],
  files: readonly File[],
  study: StudyPlaces,
): BatchRow[] {
  const known = [...study.taken, ...rows.map(({ place }) => place)];
  const added = files.map((file) => {
    const { index, ...cell } = guessPlace(file.name, study.systems, study.intents);
    const place = {
      ...cell,
      index: index ?? nextIndex(cell, known),
      targetValence: null,
      targetArousal: null,
    };
    known.push(place);
    return { id: ++lastId, file, place };
  });
  return [...rows, ...added];
}

/** A batch as the server reads it. */
export function manifestOf(rows: readonly BatchRow[]): { files: UploadedFile[] } {
  return {
    files: rows.map(({ file, place }) => ({ ...place, name: file.name, bytes: file.size })),
  };
}
