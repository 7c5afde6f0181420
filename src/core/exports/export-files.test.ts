import { describe, expect, it } from "vitest";
import { declareColumns } from "./column.ts";
import { exportFiles, exportTables, isExportFile, isExportTable } from "./export-files.ts";

const columns = Object.values(exportFiles).flatMap((file) => [...file.columns]);

describe("the exported files", () => {
  it("have column names that every program reads: small letters, digits and underscores", () => {
    expect(columns.filter(({ name }) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  });

  it("say of each column what it means, in a sentence", () => {
    expect(columns.filter(({ sentence }) => !/^[A-Z].{8,}\.$/.test(sentence))).toEqual([]);
  });

  it("give numbers a unit, a range or both", () => {
    const numbers = columns.filter(({ type }) => type === "integer" || type === "number");
    expect(numbers.filter(({ unit, range }) => unit === null && range === null)).toEqual([]);
  });

  it("keep the published columns in their published order", () => {
    const header = (name: keyof typeof exportFiles) =>
      exportFiles[name].columns.map((column) => column.name).join(",");
    expect(header("ratings_metadata.csv")).toBe("user,audio_file,valence,arousal");
    expect(header("emotion_intents_metadata.csv")).toBe("quadrant,emotion,gt_valence,gt_arousal");
    expect(header("clips_metadata.csv")).toBe(
      "index,audio_file,model,emotion,file_index,valence,arousal,num_annotators",
    );
  });

  it("are all written by the table all", () => {
    expect(exportTables.all).toEqual(Object.keys(exportFiles));
  });

  it("are known by name, and nothing else is", () => {
    expect(["ratings.csv", "../x", "toString"].map(isExportFile)).toEqual([true, false, false]);
    expect(["published", "constructor"].map(isExportTable)).toEqual([true, false]);
  });

  it("cannot declare a column twice", () => {
    const column = { name: "a", type: "text", unit: null, range: null, sentence: "A." } as const;
    expect(() => declareColumns([column, column])).toThrow(RangeError);
  });
});
