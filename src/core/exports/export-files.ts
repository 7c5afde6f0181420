import type { Column } from "./column.ts";
import {
  publishedClipColumns,
  publishedIntentColumns,
  publishedRatingColumns,
} from "./published-columns.ts";
import { ratingColumns } from "./rating-columns.ts";

/** An exported file: what one row is, and its columns in order. */
export interface ExportFile {
  sentence: string;
  columns: readonly Column[];
}

/** Every file that a study can be exported to, by its name. */
export const exportFiles = {
  "ratings.csv": {
    sentence: "Every rating with what was heard, how it was heard and how long it took.",
    columns: ratingColumns,
  },
  "ratings_metadata.csv": {
    sentence: "The ratings that enter the results, in the published layout.",
    columns: publishedRatingColumns,
  },
  "clips_metadata.csv": {
    sentence: "Every main clip with the mean of its ratings, in the published layout.",
    columns: publishedClipColumns,
  },
  "emotion_intents_metadata.csv": {
    sentence: "The intents and their targets, in the published layout.",
    columns: publishedIntentColumns,
  },
} as const satisfies Record<string, ExportFile>;

export type ExportFileName = keyof typeof exportFiles;

/** What `export --table` can name, and the files it stands for. */
export const exportTables = {
  ratings: ["ratings.csv"],
  published: ["ratings_metadata.csv", "clips_metadata.csv", "emotion_intents_metadata.csv"],
  all: Object.keys(exportFiles) as ExportFileName[],
} as const satisfies Record<string, readonly ExportFileName[]>;

export type ExportTable = keyof typeof exportTables;

/** @example isExportFile("ratings.csv") // true */
export function isExportFile(name: string): name is ExportFileName {
  return Object.hasOwn(exportFiles, name);
}

/** @example isExportTable("published") // true */
export function isExportTable(name: string): name is ExportTable {
  return Object.hasOwn(exportTables, name);
}
