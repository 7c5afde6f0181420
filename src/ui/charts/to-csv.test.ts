import { expect, test } from "vitest";
import { toCsv } from "./to-csv.ts";

test("numbers keep all their digits and what is missing stays empty", () => {
  const rows = [
    { system: "Suno", error: 0.7300000000000001, low: null },
    { system: "Udio", error: -1e-7, low: 2 },
  ];
  expect(toCsv(rows)).toBe("system,error,low\nSuno,0.7300000000000001,\nUdio,-1e-7,2\n");
});

test("texts with commas, quotes or the look of a formula do no harm", () => {
  expect(toCsv([{ name: '=1+1, "so"' }])).toBe(`name\n"'=1+1, ""so"""\n`);
});
